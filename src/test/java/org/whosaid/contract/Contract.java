package org.whosaid.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The contract as it stands at the top level. */
final class Contract {
    private static final Path FILE = Path.of("openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "post", "patch", "put", "delete");

    static final JsonNode ROOT = read();

    private Contract() {}

    /** Text of the file. */
    static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode schemas() {
        return ROOT.at("/components/schemas");
    }

    /** The node itself, or what its {@code $ref} points to. */
    static JsonNode dereferenced(JsonNode node) {
        return node.has("$ref") ? ROOT.at(node.get("$ref").asText().substring(1)) : node;
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static List<Operation> operations() {
        return ROOT.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(member -> new Operation(
                                member.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), member.getValue())))
                .toList();
    }

    /** One operation of the contract. */
    record Operation(String method, String path, JsonNode node) {
        String id() {
            return node.get("operationId").asText();
        }

        List<JsonNode> parameters() {
            return each(node.path("parameters")).map(Contract::dereferenced).toList();
        }

        List<JsonNode> parameters(String in) {
            return parameters().stream()
                    .filter(parameter -> parameter.get("in").asText().equals(in))
                    .toList();
        }

        /** The path with the examples of its parameters. */
        String examplePath() {
            String filled = path;
            for (JsonNode parameter : parameters("path")) {
                filled = filled.replace(
                        "{" + parameter.get("name").asText() + "}",
                        parameter.get("example").asText());
            }
            return filled;
        }

        /** Request bodies by media type. */
        Set<Map.Entry<String, JsonNode>> requestContents() {
            return node.at("/requestBody/content").properties();
        }

        /** Declared answers. */
        List<Answer> answers() {
            return node.get("responses").properties().stream()
                    .flatMap(response -> each(dereferenced(response.getValue()).path("content"))
                            .flatMap(content -> content.path("examples").properties().stream())
                            .map(example -> new Answer(
                                    example.getKey(),
                                    Integer.parseInt(response.getKey()),
                                    dereferenced(example.getValue()))))
                    .toList();
        }

        /** The answer to the request example of that name. */
        Answer answer(String name) {
            return answers().stream()
                    .filter(answer -> answer.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(id() + " declares no answer to its example " + name));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /**
     * An answer that the contract shows.
     *
     * @param name that of the request example which it answers
     */
    record Answer(String name, int status, JsonNode example) {
        JsonNode body() {
            return example.get("value");
        }

        /** The query that it answers, or null when it answers the parameters' examples or a body. */
        String query() {
            return example.path("x-query").asText(null);
        }
    }
}
