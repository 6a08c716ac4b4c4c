package org.whosaid.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What every refusal must be: a problem document of a known type that tells nothing of the service's insides. */
final class ProblemCheck {
    private static final Pattern INSIDES = Pattern.compile(
            "org\\.|java\\.|javax\\.|jakarta|io\\.|com\\.|Exception|Throwable|SQL|\\tat |\\.java:|hibernate|jackson|vertx|resteasy",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> MEMBERS =
            Set.of("type", "title", "status", "detail", "errors", "candidates", "existing");

    private ProblemCheck() {}

    /** What is wrong with an answer; nothing when it is a right refusal. */
    static List<String> faults(Attack attack, Wire.Answer answer) {
        List<String> faults = new ArrayList<>();
        if (!attack.right().contains(answer.status())) {
            faults.add("status " + answer.status() + " is none of " + attack.right());
        }
        if (answer.status() >= 400) {
            faults.addAll(faultsOfDocument(answer));
        }
        if (attack.detail() != null && !answer.body().contains(attack.detail())) {
            faults.add("does not say: " + attack.detail());
        }
        return faults.stream()
                .map(fault -> attack.name() + ": " + fault + ": "
                        + answer.body().substring(0, Math.min(300, answer.body().length())))
                .toList();
    }

    private static List<String> faultsOfDocument(Wire.Answer answer) {
        List<String> faults = new ArrayList<>();
        if (answer.status() >= 500) {
            faults.add("a failure of the service");
        }
        String type = answer.headers().getOrDefault("content-type", "none");
        if (!type.startsWith("application/problem+json")) {
            faults.add("content type " + type);
        }
        if (INSIDES.matcher(answer.body()).find()) {
            faults.add("shows its insides");
        }
        try {
            JsonNode document = new ObjectMapper().readTree(answer.body());
            ProblemType known = Arrays.stream(ProblemType.values())
                    .filter(each -> each.uri().equals(document.path("type").asText()))
                    .findFirst()
                    .orElse(null);
            if (known == null
                    || known.status() != answer.status()
                    || document.path("status").asInt() != answer.status()
                    || !known.title().equals(document.path("title").asText())
                    || document.path("detail").asText().isBlank()) {
                faults.add("not a document of a known problem");
            }
            document.fieldNames().forEachRemaining(name -> {
                if (!MEMBERS.contains(name)) {
                    faults.add("unknown member " + name);
                }
            });
        } catch (JsonProcessingException e) {
            faults.add("not JSON");
        }
        return faults;
    }
}
