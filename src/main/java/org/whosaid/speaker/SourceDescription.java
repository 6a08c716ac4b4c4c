package org.whosaid.speaker;

import java.util.List;
import java.util.Set;
import org.whosaid.wording.Folding;

/**
 * Tells a name from a mere description of a source ("a spokesman", "officials", "two people familiar with the matter").
 * Narrow on purpose: every word has to be one that names no one, and one of them a word for a source. Refusing
 * a true name costs someone their credit, so whatever holds one other word ("Man Ray", "G7 leaders") passes.
 */
final class SourceDescription {
    private static final Set<String> SOURCES = words("""
            source sources official officials spokesman spokesmen spokeswoman spokeswomen spokesperson
            spokespeople spokespersons spox aide aides adviser advisers advisor advisors diplomat diplomats
            insider insiders witness witnesses eyewitness eyewitnesses bystander bystanders person people man
            woman men women resident residents local locals observer observers analyst analysts expert experts
            critic critics representative representatives employee employees staffer staffers lawmaker lawmakers
            minister ministers officer officers investigator investigators prosecutor prosecutors lawyer lawyers
            executive executives authorities reporter reporters journalist journalists neighbor neighbors
            neighbour neighbours friend friends relative relatives soldier soldiers anonymous unnamed unknown
            someone somebody he she they leader leaders
            """);

    private static final Set<String> FILLERS = words("""
            a an the one two three four five several some many other another more most various multiple both all
            this that these those of in at on to with from for by and or who his her their its senior top high
            ranking level government state federal police military defense defence intelligence security
            diplomatic industry company court hospital party press media news administration law enforcement
            foreign western familiar matter situation close knowledge informed briefed direct well placed former
            current retired unidentified undisclosed confidential reliable knowledgeable name named not be
            refused declined asked requested condition anonymity speaking spoke speak publicly authorized
            authorised discuss sensitive ministry department agency embassy office was were is had has
            """);

    private SourceDescription() {}

    static boolean isOnlyADescription(String name) {
        List<String> words = Folding.words(name);
        return words.stream().anyMatch(SOURCES::contains)
                && words.stream().allMatch(word -> SOURCES.contains(word) || FILLERS.contains(word) || isNumber(word));
    }

    /** "50 people", but not "50 Cent". */
    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
