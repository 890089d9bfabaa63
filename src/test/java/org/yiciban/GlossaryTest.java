package org.yiciban;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary has every word of the closed lists, and no code that is dead. */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("docs/glossary.md");
    private static final Pattern CODE = Pattern.compile("`([A-Z][A-Za-z]+(?:\\.[A-Za-z_]+)*)`");

    private final Map<String, JavaClass> types = ClassesOfTheHouse.ALL.stream()
            .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
            .collect(Collectors.toMap(GlossaryTest::name, Function.identity(), (first, second) -> first));
    private final Set<String> codes = codes();

    @Test
    void everyClosedListOfTheDomainIsInIt() {
        assertThat(lists().filter(list -> !codes.contains(name(list)) && !named(list)))
                .isEmpty();
    }

    /** Whoever adds a value to a list that is told value by value adds a line. */
    @Test
    void aListThatIsToldByItsValuesIsToldWhole() {
        Set<String> missing = new TreeSet<>();
        lists().filter(this::named).filter(list -> !codes.contains(name(list))).forEach(list -> values(list)
                .filter(value -> !codes.contains(value))
                .forEach(missing::add));
        assertThat(missing).isEmpty();
    }

    @Test
    void noCodeInItIsDead() {
        assertThat(codes).hasSizeGreaterThan(100).allMatch(this::exists);
    }

    private boolean exists(String code) {
        if (types.containsKey(code)) {
            return true;
        }
        JavaClass type = types.get(code.substring(0, Math.max(0, code.lastIndexOf('.'))));
        return type != null && values(type).anyMatch(code::equals);
    }

    private boolean named(JavaClass list) {
        return values(list).anyMatch(codes::contains);
    }

    /** Public, and so open to other rooms. */
    private Stream<JavaClass> lists() {
        return ClassesOfTheHouse.ALL.stream()
                .filter(type -> type.isEnum() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> type.getPackageName()
                        .matches("org\\.yiciban\\.(casefile|deadline|catalogue|identity|document)\\b.*"));
    }

    /** Those of an enum, and the law's own of a type that models may extend. */
    private static Stream<String> values(JavaClass list) {
        return list.getFields().stream()
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> field.getRawType().equals(list))
                .map(field -> name(list) + "." + field.getName());
    }

    /** As the code writes it: a nested type with the one around it. */
    private static String name(JavaClass type) {
        String full = type.getName();
        return full.substring(full.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static Set<String> codes() {
        try {
            Matcher matcher = CODE.matcher(Files.readString(GLOSSARY));
            return matcher.results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
