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
            someone somebody he she they
            """);

    /** Of one place or alliance they are a named group ("EU leaders"), of none they are anybody. */
    private static final Set<String> LEADERS = words("leader leaders");

    /** Where a source is from does not tell who it is ("Russian officials", "a White House spokesman"). */
    private static final Set<String> PLACES = words("""
            us u s american uk british english scottish welsh irish french german italian spanish portuguese dutch belgian
            swiss austrian polish czech slovak hungarian romanian bulgarian greek turkish swedish norwegian danish
            finnish estonian latvian lithuanian russian ukrainian belarusian georgian armenian azerbaijani kazakh
            chinese japanese korean north south taiwanese indian pakistani bangladeshi afghan iranian iraqi syrian
            lebanese israeli palestinian jordanian egyptian saudi emirati qatari yemeni libyan tunisian algerian
            moroccan sudanese ethiopian kenyan nigerian african asian european arab australian canadian mexican
            brazilian argentine venezuelan colombian cuban vietnamese thai indonesian filipino eu un nato osce white
            house kremlin pentagon downing street capitol congressional republican democratic biden trump putin
            washington moscow kyiv kiev beijing brussels london paris berlin
            """);

    private static final Set<String> FILLERS = words("""
            a an the one two three four five several some many other another more most various multiple both all
            this that these those of in at on to with from for by and or who his her their its senior top high
            ranking level government state federal police military defense defence intelligence security
            diplomatic industry company court hospital party press media news administration law enforcement
            foreign western familiar matter situation close knowledge informed briefed direct well placed former
            current retired unidentified undisclosed confidential reliable knowledgeable name named not be
            refused declined asked requested condition anonymity speaking spoke speak publicly authorized
            authorised discuss sensitive ministry department agency embassy office council commission senate
            parliament national was were is had has
            """);

    private SourceDescription() {}

    static boolean isOnlyADescription(String name) {
        List<String> words = Folding.words(name);
        boolean source = words.stream().anyMatch(SOURCES::contains);
        return (source || words.stream().anyMatch(LEADERS::contains))
                && words.stream().allMatch(word -> isVague(word) || (source && PLACES.contains(word)));
    }

    private static boolean isVague(String word) {
        return SOURCES.contains(word) || LEADERS.contains(word) || FILLERS.contains(word) || isNumber(word);
    }

    /** "50 people", but not "50 Cent". */
    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
