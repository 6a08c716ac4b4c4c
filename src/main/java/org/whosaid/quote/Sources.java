package org.whosaid.quote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.whosaid.api.FieldError;
import org.whosaid.api.ProblemException;
import org.whosaid.api.ProblemType;
import org.whosaid.speaker.SpeakerService;

/** Keeps the description of an unnamed source from naming it (invariant 1), and a description from passing for a name (2). */
@ApplicationScoped
class Sources {
    private final SpeakerService speakers;

    Sources(SpeakerService speakers) {
        this.speakers = speakers;
    }

    /**
     * @throws ProblemException SPEAKER_IS_DESCRIPTION when a named source's name only describes it
     */
    void refuseDescriptionAsName(QuoteRequest request) {
        if (request.speaker() != null && request.speaker().isOnlyADescription()) {
            throw SpeakerService.onlyADescription("/speaker/name");
        }
    }

    /**
     * @throws ProblemException SOURCE_NAMED_IN_DESCRIPTION when what describes an unnamed source holds a person's name
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void refuseNameInDescription(QuoteRequest request, AnonymityLevel level) {
        AnonymityRequest anonymity = request.anonymityOrNothing();
        if (!level.isUnnamed() || Boolean.TRUE.equals(anonymity.mentionsOthers())) {
            return;
        }
        Map<String, String> described = new TreeMap<>();
        putIfPresent(described, "/anonymity/descriptor", anonymity.descriptor());
        putIfPresent(described, "/role", request.role());
        putIfPresent(described, "/affiliation", request.affiliation());
        putIfPresent(described, "/cue", request.cue());
        described.forEach((pointer, words) -> {
            if (speakers.isPersonNamedIn(words)) {
                throw new ProblemException(
                        ProblemType.SOURCE_NAMED_IN_DESCRIPTION,
                        "What describes an unnamed source holds the name of a person in the record. Leave the name out, or send"
                                + " `anonymity.mentionsOthers: true` when it is somebody else's.",
                        FieldError.at(
                                pointer, "must not hold a person's name unless `anonymity.mentionsOthers` is true"));
            }
        });
    }

    private static void putIfPresent(Map<String, String> described, String pointer, String words) {
        if (Objects.nonNull(words)) {
            described.put(pointer, words);
        }
    }
}
