package org.whosaid.speaker;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceDescriptionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a spokesman",
                "Russian officials",
                "A U.S. official",
                "a Biden government spokesman",
                "The White House National Security Council spokesman, who refused to be named",
                "Officials",
                "sources",
                "two people familiar with the matter",
                "the minister",
                "The Spokesman",
                "“a senior official”",
                "a high-ranking security official",
                "50 people",
                "an unnamed source",
                "anonymous",
                "he",
                "a source close to the government",
                "a person who asked not to be named",
                "a man",
                "local residents",
                "spokes\u00ADwoman",
                "the minister's spokesman",
                "a foreign ministry spokesperson",
                "party leaders"
            })
    void refusesWhatOnlyDescribes(String name) {
        assertTrue(SourceDescription.isOnlyADescription(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sergei Ryabkov",
                "Spokesman Review",
                "G7 leaders",
                "EU leaders",
                "African leaders",
                "Marina Local",
                "The Beatles",
                "Man Ray",
                "The Who",
                "50 Cent",
                "He Jiankui",
                "Russian Foreign Ministry",
                "Moscow",
                "The US administration",
                "Theresa May",
                "Friends of the Earth",
                "Men at Work",
                "Médecins Sans Frontières",
                "Justice Department",
                "Police",
                "李",
                "Women for Women International",
                "?"
            })
    void letsNamesPass(String name) {
        assertFalse(SourceDescription.isOnlyADescription(name));
    }
}
