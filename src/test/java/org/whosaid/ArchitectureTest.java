package org.whosaid;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The layout: which package may import which of ours, and what the parts of a feature keep out of. */
class ArchitectureTest {
    private static final String ROOT = "org.whosaid";
    private static final String ANYTHING = "*";

    /** A package, then what it may import. Nothing but the packages named here exists, each of them flat. */
    private static final Map<String, Set<String>> MAY_IMPORT = table("""
            quote    | article speaker outlet wording feed api
            article  | outlet wording feed api
            speaker  | wording feed api
            outlet   | wording feed api
            wording  |
            search   | quote article speaker outlet wording feed api
            transfer | quote article speaker outlet wording search feed api
            feed     | api
            access   | api
            api      |
            ops      | *
            """);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final DescribedPredicate<JavaClass> RESOURCES = named("Resource");
    private static final DescribedPredicate<JavaClass> SERVICES = named("Service");

    @Test
    void everyPackageIsInTheTable() {
        Set<String> unknown = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !MAY_IMPORT.containsKey(feature(name)) || !name.equals(ROOT + "." + feature(name)))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), unknown);
    }

    @Test
    void packagesImportWhatTheTableAllows() {
        MAY_IMPORT.forEach((feature, allowed) -> {
            if (!allowed.contains(ANYTHING)) {
                check(noClasses()
                        .that()
                        .resideInAPackage(ROOT + "." + feature)
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(ROOT + "..")
                                .and(describe(
                                        "are neither in it nor in " + allowed,
                                        to -> !feature(to.getPackageName()).equals(feature)
                                                && !allowed.contains(feature(to.getPackageName()))))));
            }
        });
    }

    @Test
    void nothingImportsOps() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".ops")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".ops"));
    }

    @Test
    void namesSayWhatAClassIs() {
        check(noClasses().should().haveSimpleNameEndingWith("Impl"));
        check(noClasses().should().haveNameMatching(".*(Util|Utils|Helper)"));
        check(noClasses().should().haveSimpleNameStartingWith("Abstract"));
    }

    @Test
    void resourcesLeaveTransactionsAndSqlToServicesAndRepositories() {
        check(noClasses().that(RESOURCES).should().beAnnotatedWith(Transactional.class));
        check(methods().that().areDeclaredInClassesThat(RESOURCES).should().notBeAnnotatedWith(Transactional.class));
        check(noClasses()
                .that(RESOURCES)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "io.quarkus.hibernate..",
                        "java.sql..",
                        "javax.sql..",
                        "io.agroal..")));
        check(noClasses().that(RESOURCES).should().dependOnClassesThat(named("Repository")));
    }

    @Test
    void resourcesNeverAnswerEntities() {
        check(methods().that().areDeclaredInClassesThat(RESOURCES).should(keepEntitiesOutOfTheirAnswers()));
        check(noClasses()
                .that()
                .haveSimpleNameEndingWith("View")
                .should(new ArchCondition<>("have an entity as a component") {
                    @Override
                    public void check(JavaClass view, ConditionEvents events) {
                        view.getFields().stream()
                                .filter(field ->
                                        field.getAllInvolvedRawTypes().stream().anyMatch(ArchitectureTest::isEntity))
                                .forEach(field ->
                                        events.add(SimpleConditionEvent.satisfied(field, field.getFullName())));
                    }
                }));
    }

    @Test
    void servicesKnowNothingOfHttp() {
        check(noClasses().that(SERVICES).should().dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..")));
    }

    @Test
    void dependenciesComeThroughConstructors() {
        check(noFields().should().beAnnotatedWith(Inject.class));
        check(noFields().should().beAnnotatedWith(ConfigProperty.class));
        check(noFields().should().beAnnotatedWith(PersistenceContext.class));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    private static ArchCondition<JavaMethod> keepEntitiesOutOfTheirAnswers() {
        return new ArchCondition<>("keep entities out of their answers") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(ArchitectureTest::isEntity)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " answers " + type.getName())));
            }
        };
    }

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class);
    }

    private static DescribedPredicate<JavaClass> named(String role) {
        return describe(
                "are named *" + role,
                type -> type.getPackageName().startsWith(ROOT)
                        && type.getSimpleName().endsWith(role));
    }

    /** The part of a package name that says which feature it is, empty for the root and for what is not ours. */
    private static String feature(String packageName) {
        return packageName.startsWith(ROOT + ".")
                ? packageName.substring(ROOT.length() + 1).split("\\.")[0]
                : "";
    }

    private static Map<String, Set<String>> table(String rows) {
        return rows.lines()
                .map(row -> row.split("\\|", 2))
                .collect(Collectors.toMap(
                        row -> row[0].strip(),
                        row -> Arrays.stream(row[1].strip().split("\\s+"))
                                .filter(name -> !name.isEmpty())
                                .collect(Collectors.toSet()),
                        (one, other) -> {
                            throw new IllegalStateException("a package stands in the table twice");
                        },
                        TreeMap::new));
    }
}
