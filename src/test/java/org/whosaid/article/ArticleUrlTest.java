package org.whosaid.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://ria.ru/20211228/a.html               | https://ria.ru/20211228/a.html
            HTTP://RIA.ru:80                             | https://ria.ru/
            https://ria.ru:443/A?b=C#d                   | https://ria.ru/A?b=C
            https://ria.ru:8080/a                        | https://ria.ru:8080/a
            https://ria.ru/a/./b/../c                    | https://ria.ru/a/c
            https://ria.ru/a?utm_source=x&UTM_Medium=y   | https://ria.ru/a
            https://ria.ru/a?b=1&fbclid=2&c=3            | https://ria.ru/a?b=1&c=3
            https://ria.ru/a?utm=1&b=utm_source          | https://ria.ru/a?utm=1&b=utm_source
            https://ria.ru/a?                            | https://ria.ru/a
            https://bücher.example/straße                | https://xn--bcher-kva.example/stra%C3%9Fe
            https://BÜCHER.example:443/                  | https://xn--bcher-kva.example/
            https://[2001:db8::1]:8443/a                 | https://[2001:db8::1]:8443/a
            """)
    void normalises(String url, String normalised) {
        assertEquals(normalised, ArticleUrl.normalise(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ria.ru/a",
                "/a",
                "https:a",
                "https:///a",
                "ftp://ria.ru/a",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://user:pass@ria.ru/",
                "https://user@bücher.example/",
                "https://ria.ru/a b",
                "https://bücher.example:$1/",
                "https://bücher.example:\\1/",
                "https://ü$0.example/",
                "https://ria.ru:99999999999/",
            })
    void refuses(String url) {
        assertThrows(IllegalArgumentException.class, () -> ArticleUrl.normalise(url));
    }

    @Test
    void boundsWhatIsIndexed() {
        // Each sharp s takes six characters in ASCII.
        String url = "https://ria.ru/" + "ß".repeat(330);
        assertEquals(1995, ArticleUrl.normalise(url).length());
        assertThrows(IllegalArgumentException.class, () -> ArticleUrl.normalise(url + "ß"));
    }

    @Property
    void normalisingTwiceIsNormalisingOnce(@ForAll("urls") String url) {
        String once = ArticleUrl.normalise(url);
        assertEquals(once, ArticleUrl.normalise(once));
    }

    @Provide
    Arbitrary<String> urls() {
        Arbitrary<String> words =
                Arbitraries.strings().withChars("abcAZ09-äß漢").ofMinLength(1).ofMaxLength(8);
        return Combinators.combine(
                        Arbitraries.of("http", "https", "HTTPS"),
                        Arbitraries.of("ria.ru", "Ria.RU", "bücher.example", "127.0.0.1"),
                        Arbitraries.of("", ":80", ":443", ":8080"),
                        words.list().ofMaxSize(4).map(parts -> "/" + String.join("/", parts)),
                        words.map(word -> "?" + word + "=1&utm_id=2").injectNull(0.3),
                        words.map(word -> "#" + word).injectNull(0.3))
                .as((scheme, host, port, path, query, fragment) -> scheme + "://" + host + port + path
                        + (query == null ? "" : query)
                        + (fragment == null ? "" : fragment));
    }
}
