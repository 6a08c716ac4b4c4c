package org.whosaid.article;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form by which URLs of the same article are equal (RFC 3986, section 6.2): scheme and host in lower case and ASCII, http taken
 * for https, no default port, no fragment, no parameters that only track the reader, an empty path as "/".
 */
final class ArticleUrl {
    static final int MAX_LENGTH = 2000;

    private static final Pattern TRACKING = Pattern.compile(
            "(utm_[a-z_]+|gclid|gclsrc|dclid|wbraid|gbraid|fbclid|msclkid|twclid|igshid|yclid|ysclid|mc_cid|mc_eid|_ga|cmpid"
                    + "|ns_campaign|ns_source|ns_mchannel|ocid|smid|guccounter|guce_referrer|guce_referrer_sig)",
            Pattern.CASE_INSENSITIVE);

    private ArticleUrl() {}

    /**
     * @throws IllegalArgumentException when it is no absolute http or https URL, or longer than 2,000 characters in ASCII
     */
    static String normalise(String url) {
        URI uri = parse(url);
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("neither http nor https, or with credentials");
        }
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = withoutTracking(uri.getRawQuery());
        String normalised = "https://" + uri.getHost().toLowerCase(Locale.ROOT) + port(uri.getPort()) + path
                + (query.isEmpty() ? "" : "?" + query);
        if (normalised.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("too long");
        }
        return normalised;
    }

    private static URI parse(String url) {
        try {
            URI uri = new URI(new URI(url).toASCIIString());
            if (uri.getScheme() == null || uri.getRawAuthority() == null) {
                throw new IllegalArgumentException("not absolute");
            }
            if (uri.getHost() == null) {
                uri = withAsciiHost(url);
            }
            return uri.normalize();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The platform's parser knows only ASCII host names. */
    private static URI withAsciiHost(String url) throws URISyntaxException {
        URI uri = new URI(url);
        String authority = uri.getAuthority();
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES) + (colon < 0 ? "" : authority.substring(colon));
        URI repaired = new URI(
                new URI(url.replaceFirst(Pattern.quote(authority), Matcher.quoteReplacement(ascii))).toASCIIString());
        if (repaired.getHost() == null) {
            throw new IllegalArgumentException("no host");
        }
        return repaired;
    }

    private static String port(int port) {
        return port < 0 || port == 80 || port == 443 ? "" : ":" + port;
    }

    private static String withoutTracking(String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(pair -> !pair.isEmpty())
                        .filter(pair -> !TRACKING.matcher(pair.split("=", 2)[0]).matches())
                        .collect(Collectors.joining("&"));
    }
}
