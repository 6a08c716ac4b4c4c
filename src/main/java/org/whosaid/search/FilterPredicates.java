package org.whosaid.search;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.whosaid.api.PartialDate;
import org.whosaid.quote.AnonymityLevel;
import org.whosaid.search.TenureRepository.HeldRole;
import org.whosaid.wording.Folding;

/** The structured filters as a predicate: the same rules as {@link Resolution}'s SQL, over the index. */
final class FilterPredicates {
    private final SearchPredicateFactory factory;
    private final BooleanPredicateClausesStep<?, ?> query;

    FilterPredicates(SearchPredicateFactory factory, BooleanPredicateClausesStep<?, ?> query) {
        this.factory = factory;
        this.query = query;
    }

    void add(QuoteFilter filter, Resolution.Resolved resolved, List<HeldRole> tenures) {
        any("key", filter.ids().stream().map(UUID::toString).toList());
        entities("speaker", "speaker", filter.speakers(), resolved);
        entities("outlet", "outlet", filter.outlets(), resolved);
        entities("publisher", "publisher", filter.publishers(), resolved);
        entities("hops", "via", filter.via(), resolved);
        entities("article", "article", filter.articles(), resolved);
        roles(filter.roles(), tenures);
        any("affiliation", digests(filter.affiliations()));
        if (filter.anonymous() != null) {
            any("anonymity", levels(filter.anonymous()));
        }
        names("anonymity", filter.anonymity());
        names("kind", filter.kinds());
        names("act", filter.acts());
        names("channel", filter.channels());
        any(
                "languages",
                filter.languages().stream()
                        .map(each -> each.toLowerCase(Locale.ROOT))
                        .toList());
        any("statement", filter.statements().stream().map(UUID::toString).toList());
        dates(filter.saidFrom(), filter.saidTo());
        if (filter.statuses().isEmpty()) {
            any("status", List.of("ACTIVE"));
        }
        names("status", filter.statuses());
    }

    private void any(String field, List<String> values) {
        if (!values.isEmpty()) {
            query.filter(factory.terms().field(field).matchingAny(values));
        }
    }

    private void names(String field, Collection<? extends Enum<?>> values) {
        any(field, values.stream().map(Enum::name).collect(Collectors.toList()));
    }

    private void entities(String field, String parameter, List<String> asked, Resolution.Resolved resolved) {
        if (asked.isEmpty()) {
            return;
        }
        List<String> meant = resolved.resolved().stream()
                .filter(each -> each.parameter().equals(parameter))
                .flatMap(each -> each.ids().stream())
                .map(UUID::toString)
                .distinct()
                .toList();
        if (meant.isEmpty()) {
            query.filter(factory.matchNone());
        } else {
            any(field, meant);
        }
    }

    private void roles(List<String> roles, List<HeldRole> tenures) {
        if (roles.isEmpty()) {
            return;
        }
        var alternatives = factory.or();
        alternatives.add(factory.terms().field("role").matchingAny(digests(roles)));
        tenures.forEach(tenure -> {
            var held = factory.and()
                    .add(factory.match()
                            .field("speaker")
                            .matching(tenure.speaker().toString()))
                    .add(factory.exists().field("saidFrom"));
            if (tenure.from() != null) {
                held.add(factory.range().field("saidFrom").atLeast(tenure.from()));
            }
            if (tenure.to() != null) {
                held.add(factory.range().field("saidTo").atMost(tenure.to()));
            }
            alternatives.add(held);
        });
        query.filter(alternatives);
    }

    private void dates(PartialDate from, PartialDate to) {
        if (from != null) {
            query.filter(factory.range().field("saidTo").atLeast(Days.of(from.from())));
        }
        if (to != null) {
            query.filter(factory.range().field("saidFrom").atMost(Days.of(to.to())));
        }
    }

    private static List<String> levels(String anonymous) {
        Boolean wanted = anonymous.equals("null") ? null : Boolean.valueOf(anonymous);
        return Stream.of(AnonymityLevel.values())
                .filter(level -> wanted == null ? level.anonymous() == null : wanted.equals(level.anonymous()))
                .map(Enum::name)
                .toList();
    }

    private static List<String> digests(List<String> words) {
        return words.stream()
                .map(Folding::fold)
                .map(DocumentRepository::digest)
                .distinct()
                .toList();
    }
}
