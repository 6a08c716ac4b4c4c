package org.whosaid.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The operations of the contract, as an attacker would read them. */
final class Contract {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode root;

    Contract() {
        try (InputStream contract = Contract.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            root = new YAMLMapper().readTree(contract);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param target the path with the example ids of the sample
     * @param mediaType of the body, null when there is none
     */
    record Operation(
            String method,
            String template,
            String target,
            List<Parameter> query,
            String mediaType,
            List<Member> members) {
        boolean hasBody() {
            return mediaType != null;
        }

        boolean hasId() {
            return template.endsWith("{id}");
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    record Parameter(String name, String type, boolean many, boolean closed, boolean free) {}

    /**
     * A member of a body, at any depth.
     *
     * @param path names that lead to it; "0" for the first item of an array
     * @param type of JSON schema
     * @param closed whether only some strings are right: an enum or a format
     */
    record Member(List<String> path, String type, boolean closed) {}

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        operations.add(operation(entry.getKey().toUpperCase(), path.getKey(), entry.getValue()));
                    }
                }));
        return operations;
    }

    /** The methods at a path, with those that come of themselves. */
    Set<String> methods(String template) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        root.path("paths").path(template).fieldNames().forEachRemaining(name -> {
            if (METHODS.contains(name)) {
                methods.add(name.toUpperCase());
            }
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private Operation operation(String method, String template, JsonNode operation) {
        String target = template;
        List<Parameter> query = new ArrayList<>();
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = resolved(each);
            if (parameter.path("in").asText().equals("path")) {
                target = target.replace("{id}", parameter.path("example").asText());
            } else if (parameter.path("in").asText().equals("query")) {
                query.add(parameter(parameter));
            }
        }
        var content = operation.path("requestBody").path("content").properties().stream()
                .findFirst();
        List<Member> members = new ArrayList<>();
        content.ifPresent(body -> addMembers(body.getValue().path("schema"), List.of(), members));
        return new Operation(
                method,
                template,
                target,
                query,
                content.map(java.util.Map.Entry::getKey).orElse(null),
                members);
    }

    private Parameter parameter(JsonNode parameter) {
        JsonNode schema = resolved(parameter.path("schema"));
        boolean many = schema.path("type").asText().equals("array");
        JsonNode item = many ? resolved(schema.path("items")) : schema;
        String name = parameter.path("name").asText();
        boolean closed = isClosed(item) || name.startsWith("said-") || name.equals("cursor") || name.equals("url");
        boolean free = !closed && item.path("type").asText().equals("string") && !name.equals("article");
        return new Parameter(name, item.path("type").asText(), many, closed || name.equals("article"), free);
    }

    private void addMembers(JsonNode reference, List<String> path, List<Member> members) {
        JsonNode schema = resolved(reference);
        String type = schema.path("type").asText();
        if (!path.isEmpty()) {
            members.add(new Member(path, type, isClosed(schema)));
        }
        if (type.equals("array")) {
            addMembers(schema.path("items"), with(path, "0"), members);
        }
        schema.path("properties")
                .properties()
                .forEach(member -> addMembers(member.getValue(), with(path, member.getKey()), members));
    }

    private static List<String> with(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private static boolean isClosed(JsonNode schema) {
        return schema.has("enum") || schema.has("format") || schema.has("pattern");
    }

    private JsonNode resolved(JsonNode node) {
        if (node.has("$ref")) {
            return resolved(root.at(node.path("$ref").asText().substring(1)));
        }
        for (String combination : List.of("allOf", "oneOf", "anyOf")) {
            if (node.has(combination)) {
                return resolved(node.path(combination).get(0));
            }
        }
        return node;
    }
}
