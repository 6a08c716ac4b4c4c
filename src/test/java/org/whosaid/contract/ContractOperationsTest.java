package org.whosaid.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whosaid.api.Accepts;
import org.whosaid.contract.Contract.Operation;

/** The operations of the contract are those of the resources, with the same parameters and formats. */
class ContractOperationsTest {

    @Test
    void operationsAreTheResourceMethods() {
        assertEquals(offered().keySet(), declared().keySet());
    }

    @Test
    void queryParametersAreTheAcceptedOnes() {
        Map<String, Set<String>> accepted = new TreeMap<>();
        offered()
                .forEach((operation, method) -> accepted.put(
                        operation,
                        method.isAnnotatedWith(Accepts.class)
                                ? new TreeSet<>(Arrays.asList(method.getAnnotationOfType(Accepts.class)
                                        .value()))
                                : Set.of()));
        Map<String, Set<String>> named = new TreeMap<>();
        declared()
                .forEach((name, operation) -> named.put(
                        name,
                        operation.parameters("query").stream()
                                .map(parameter -> parameter.get("name").asText())
                                .collect(Collectors.toCollection(TreeSet::new))));
        assertEquals(accepted, named);
    }

    @Test
    void bodiesHaveTheConsumedFormats() {
        Map<String, Set<String>> consumed = new TreeMap<>();
        offered()
                .forEach((operation, method) -> consumed.put(
                        operation,
                        method.isAnnotatedWith(Consumes.class)
                                ? new TreeSet<>(Arrays.asList(method.getAnnotationOfType(Consumes.class)
                                        .value()))
                                : Set.of()));
        Map<String, Set<String>> sent = new TreeMap<>();
        declared()
                .forEach((name, operation) -> sent.put(
                        name,
                        operation.requestContents().stream()
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toCollection(TreeSet::new))));
        assertEquals(consumed, sent);
    }

    private static Map<String, Operation> declared() {
        return Contract.operations().stream()
                .collect(Collectors.toMap(
                        Operation::toString, operation -> operation, (one, other) -> one, TreeMap::new));
    }

    /** Resource methods by HTTP method and path. */
    private static Map<String, JavaMethod> offered() {
        Map<String, JavaMethod> methods = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.whosaid").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(type -> type.getMethods().stream())
                        .flatMap(stream -> stream)
                        .forEach(method ->
                                httpMethods(method).forEach(http -> methods.put(http + " " + path(method), method)));
        return methods;
    }

    private static Stream<String> httpMethods(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType())
                .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                .map(type -> type.getAnnotationOfType(HttpMethod.class).value());
    }

    private static String path(JavaMethod method) {
        String resource = method.getOwner().getAnnotationOfType(Path.class).value();
        Collection<String> steps = method.isAnnotatedWith(Path.class)
                ? Set.of(method.getAnnotationOfType(Path.class).value())
                : Set.of();
        return Stream.concat(Stream.of(resource), steps.stream()).collect(Collectors.joining("/"));
    }
}
