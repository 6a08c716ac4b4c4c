package org.whosaid.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which methods the contract offers at an address: what the Allow header of a 405 must list (RFC 9110, section 15.5.6). */
@ApplicationScoped
class OfferedMethods {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final Map<Pattern, String> byPath = new LinkedHashMap<>();

    OfferedMethods() {
        try (InputStream contract = OfferedMethods.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            JsonNode paths = new YAMLMapper().readTree(contract).path("paths");
            paths.properties().forEach(path -> byPath.put(pattern(path.getKey()), methods(path.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+") + "/?");
    }

    private static String methods(JsonNode operations) {
        List<String> methods = new ArrayList<>();
        operations.fieldNames().forEachRemaining(name -> {
            if (METHODS.contains(name)) {
                methods.add(name.toUpperCase(Locale.ROOT));
            }
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    /** The value of the Allow header, empty where nothing is offered. */
    String at(String path) {
        return byPath.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
