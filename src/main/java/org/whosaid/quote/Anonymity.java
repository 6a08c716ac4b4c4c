package org.whosaid.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How anonymous a quote's source is. Only an unnamed source has a description.
 *
 * @param groundRules null unless the source is unnamed
 */
@Embeddable
public record Anonymity(
        @Enumerated(EnumType.STRING) @Column(name = "anonymity")
        AnonymityLevel level,

        String descriptor,
        String reason,

        @Enumerated(EnumType.STRING) @Column(name = "ground_rules")
        GroundRules groundRules,

        @Column(name = "source_group") boolean group,
        @Column(name = "mentions_others") boolean mentionsOthers) {

    static Anonymity of(AnonymityLevel level, AnonymityRequest request) {
        if (!level.isUnnamed()) {
            return new Anonymity(level, null, null, null, false, false);
        }
        return new Anonymity(
                level,
                request.descriptor(),
                request.reason(),
                request.groundRules() == null ? GroundRules.UNSTATED : request.groundRules(),
                Boolean.TRUE.equals(request.group()),
                Boolean.TRUE.equals(request.mentionsOthers()));
    }
}
