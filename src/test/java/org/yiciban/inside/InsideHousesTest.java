package org.yiciban.inside;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.Lifecycle;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.yiciban.shared.ProgramOnly;

/** What the houses of the inside keep to, so that it can stand without its doors and does nothing by itself. */
class InsideHousesTest {

    private static final Set<String> HOUSES =
            Set.of(InsideConfiguration.class.getAnnotation(ComponentScan.class).basePackages());

    /** Values and types that every house speaks; no bean stands there. */
    private static final Set<String> LANGUAGE = Set.of(
            "org.yiciban.shared",
            "org.yiciban.signs",
            "org.yiciban.facts",
            "org.yiciban.background",
            "org.yiciban.remote");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.yiciban");

    @Test
    void noBeanOfTheInsideNeedsOneOfADoor() {
        assertThat(needs(other -> other.startsWith("org.yiciban.") && !isIn(other, HOUSES) && !isIn(other, LANGUAGE)))
                .isEmpty();
        assertThat(needs(other -> other.matches(
                        "(jakarta\\.servlet|org\\.springframework\\.(web|mail|boot\\.web|boot\\.security))\\..*")))
                .isEmpty();
    }

    /** ReleasesAtStart stands at the start of every inside: it releases what whoever assembles has given. */
    @Test
    void onlyTheProgramHasWhatWorksByItself() {
        List<Class<?>> begins = List.of(
                Lifecycle.class, SmartInitializingSingleton.class, ApplicationRunner.class, CommandLineRunner.class);
        assertThat(inside().filter(type -> begins.stream().anyMatch(type::isAssignableTo)
                                || type.getMethods().stream().anyMatch(InsideHousesTest::worksByItself))
                        .filter(type -> !type.isAnnotatedWith(ProgramOnly.class))
                        .map(JavaClass::getSimpleName))
                .containsExactly("ReleasesAtStart");
    }

    private static boolean worksByItself(JavaMethod method) {
        boolean atTheStart = method.tryGetAnnotationOfType(EventListener.class)
                .map(EventListener::value)
                .filter(events -> Stream.of(events).anyMatch(SpringApplicationEvent.class::isAssignableFrom))
                .isPresent();
        return atTheStart || method.isAnnotatedWith(Scheduled.class);
    }

    private static List<String> needs(Predicate<String> outside) {
        return inside().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(arrow -> outside.test(
                        arrow.getTargetClass().getBaseComponentType().getName()))
                .map(Dependency::getDescription)
                .toList();
    }

    private static Stream<JavaClass> inside() {
        return CODE.stream().filter(type -> isIn(type.getName(), HOUSES));
    }

    private static boolean isIn(String type, Set<String> houses) {
        return houses.stream().anyMatch(house -> type.startsWith(house + "."));
    }
}
