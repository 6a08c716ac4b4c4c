package org.whosaid.search;

import java.util.List;
import java.util.UUID;
import org.whosaid.api.Cursor;
import org.whosaid.api.PartialDate;
import org.whosaid.quote.Act;
import org.whosaid.quote.AnonymityLevel;
import org.whosaid.quote.Channel;
import org.whosaid.quote.QuoteKind;
import org.whosaid.quote.QuoteStatus;

/**
 * Which quotes a list shows, as a caller asks for them. Values of one filter are alternatives, filters narrow one another; an empty
 * list or null lets everything through. Entities are ids or names.
 *
 * @param via any hop of the chain: publisher, relay or source outlet
 * @param anonymous "true", "false", or "null" for uncredited
 * @param articles ids or URLs
 * @param statuses only ACTIVE when empty
 */
record QuoteFilter(
        List<UUID> ids,
        List<String> speakers,
        List<String> roles,
        List<String> affiliations,
        List<String> outlets,
        List<String> publishers,
        List<String> via,
        String anonymous,
        List<AnonymityLevel> anonymity,
        List<QuoteKind> kinds,
        List<Act> acts,
        List<Channel> channels,
        List<String> languages,
        PartialDate saidFrom,
        PartialDate saidTo,
        List<String> articles,
        List<UUID> statements,
        List<QuoteStatus> statuses) {

    /** What a cursor of the list belongs to. */
    String scope(QuoteOrder order) {
        return Cursor.scope(
                "quotes",
                order,
                ids,
                speakers,
                roles,
                affiliations,
                outlets,
                publishers,
                via,
                anonymous,
                anonymity,
                kinds,
                acts,
                channels,
                languages,
                saidFrom,
                saidTo,
                articles,
                statements,
                statuses);
    }
}
