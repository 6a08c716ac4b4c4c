package org.whosaid.search;

import java.util.Map;
import java.util.function.Supplier;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.German2Stemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/** The stems that the analyzers of {@link Analysis} make, for one text at a time. */
final class Stemming {
    private static final Map<String, Supplier<SnowballStemmer>> STEMMERS = Map.of(
            "en", EnglishStemmer::new,
            "de", German2Stemmer::new,
            "fr", FrenchStemmer::new,
            "es", SpanishStemmer::new,
            "it", ItalianStemmer::new,
            "pt", PortugueseStemmer::new,
            "nl", DutchStemmer::new,
            "ru", RussianStemmer::new,
            "ar", ArabicStemmer::new);

    /** Null for a language without one. */
    private final SnowballStemmer stemmer;

    private Stemming(SnowballStemmer stemmer) {
        this.stemmer = stemmer;
    }

    static Stemming of(String language) {
        return new Stemming(
                language == null || !STEMMERS.containsKey(language)
                        ? null
                        : STEMMERS.get(language).get());
    }

    String stem(String folded) {
        if (stemmer == null) {
            return folded;
        }
        stemmer.setCurrent(folded);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
