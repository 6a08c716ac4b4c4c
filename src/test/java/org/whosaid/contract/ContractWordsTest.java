package org.whosaid.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.whosaid.api.ProblemType;

/** The words of the contract are those of the code: problem types, enums; and none is left without a description. */
class ContractWordsTest {
    /** A row of the table of problem types: | `slug` | status | meaning | */
    private static final Pattern PROBLEM = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([0-9]{3}) \\|");

    @Test
    void problemTypesAreThoseOfTheCode() {
        Set<String> listed = PROBLEM.matcher(
                        Contract.schemas().at("/Problem/description").asText())
                .results()
                .map(row -> "urn:whosaid:problem:" + row.group(1) + " " + row.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = Arrays.stream(ProblemType.values())
                .map(type -> type.uri() + " " + type.status())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, listed);
    }

    @Test
    void enumsAreThoseOfTheCode() {
        Map<String, List<String>> listed = new TreeMap<>();
        Contract.schemas().properties().stream()
                .filter(schema -> schema.getValue().has("enum"))
                .forEach(schema ->
                        listed.put(schema.getKey(), words(schema.getValue().get("enum"))));
        Map<String, List<String>> known = new TreeMap<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(
                                "org.whosaid.quote",
                                "org.whosaid.article",
                                "org.whosaid.speaker",
                                "org.whosaid.outlet",
                                "org.whosaid.wording",
                                "org.whosaid.search",
                                "org.whosaid.feed")
                        .stream()
                        .filter(JavaClass::isEnum)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .forEach(type -> known.put(
                                schemaName(type),
                                Arrays.stream(type.reflect().getEnumConstants())
                                        .map(Object::toString)
                                        .toList()));
        assertEquals(known, listed);
    }

    /** A nested type bears the name of its owner too: in the contract all names stand side by side. */
    private static String schemaName(JavaClass type) {
        return type.getEnclosingClass().map(JavaClass::getSimpleName).orElse("") + type.getSimpleName();
    }

    /** Their enums are written out, because those of the schemas may hold null. */
    @Test
    void parametersTakeTheEnumsOfTheSchemas() {
        List<List<String>> enums = Contract.schemas().properties().stream()
                .filter(schema -> schema.getValue().has("enum"))
                .map(schema -> words(schema.getValue().get("enum")))
                .toList();
        List<String> strange = Contract.operations().stream()
                .flatMap(operation -> operation.parameters("query").stream())
                .filter(parameter -> !Set.of("anonymous", "sort")
                        .contains(parameter.get("name").asText()))
                .filter(parameter -> !parameter.findValues("enum").isEmpty())
                .filter(parameter -> !enums.contains(words(parameter.findValue("enum"))))
                .map(parameter -> parameter.get("name").asText())
                .toList();
        assertEquals(List.of(), strange);
    }

    private static List<String> words(JsonNode values) {
        return Contract.each(values)
                .filter(value -> !value.isNull())
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void everythingIsDescribed() {
        List<String> silent = new ArrayList<>();
        Contract.operations().forEach(operation -> {
            note(silent, operation.id(), operation.node());
            operation
                    .parameters()
                    .forEach(parameter -> note(
                            silent, operation.id() + " " + parameter.get("name").asText(), parameter));
        });
        Contract.schemas().properties().forEach(schema -> {
            note(silent, schema.getKey(), schema.getValue());
            schema.getValue()
                    .path("properties")
                    .properties()
                    .forEach(property -> note(
                            silent,
                            schema.getKey() + "." + property.getKey(),
                            Contract.dereferenced(property.getValue())));
        });
        assertEquals(List.of(), silent);
    }

    private static void note(List<String> silent, String name, JsonNode node) {
        if (node.path("description").asText().isBlank()) {
            silent.add(name);
        }
    }
}
