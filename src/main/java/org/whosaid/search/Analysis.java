package org.whosaid.search;

import java.util.Map;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * How text becomes index terms. Texts and queries arrive folded, so that both engines see the same words; what is left to an
 * analyzer is splitting at spaces and stemming. No stop words are taken out: they are part of what somebody said.
 */
final class Analysis implements LuceneAnalysisConfigurer {
    static final String FOLDED = "folded";
    static final String BIGRAMS = "bigrams";

    /** Languages with a stemmed field, and the Snowball stemmer of each (https://snowballstem.org/algorithms/). */
    static final Map<String, String> STEMMERS = Map.of(
            "en", "English",
            "de", "German2",
            "fr", "French",
            "es", "Spanish",
            "it", "Italian",
            "pt", "Portuguese",
            "nl", "Dutch",
            "ru", "Russian",
            "ar", "Arabic");

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(FOLDED).custom().tokenizer("whitespace");
        context.analyzer(BIGRAMS).custom().tokenizer("standard").tokenFilter("cjkBigram");
        STEMMERS.forEach((language, stemmer) -> context.analyzer("stem-" + language)
                .custom()
                .tokenizer("whitespace")
                .tokenFilter("snowballPorter")
                .param("language", stemmer));
    }

    /** The field with the stemmed words of a language. */
    static String stemmedField(String language) {
        return "stem" + Character.toUpperCase(language.charAt(0)) + language.charAt(1);
    }
}
