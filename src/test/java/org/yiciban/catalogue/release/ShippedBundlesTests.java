package org.yiciban.catalogue.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.Material;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.shared.MaterialCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bundles as they are shipped, with their real models, forms and samples. Holds for every bundle to come. */
class ShippedBundlesTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Pattern SHORT = Pattern.compile("(?m)^short: ([A-Z][0-9]{2})$");

    static Stream<Release> releases() {
        return new BundleLibrary(BundleFolders.shipped()).bundles().stream().map(Release::draft);
    }

    @Test
    void all_shipped_files_are_sound_and_used() {
        BundleLibrary library = new BundleLibrary(BundleFolders.shipped());

        assertThatCode(library::check).doesNotThrowAnyException();
        assertThat(library.bundles()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(library.unused()).isEmpty();
    }

    /** Numbers of cases begin with it; bundles of tests are put together in one folder, too. */
    @Test
    void no_two_bundles_have_the_same_short_code_those_of_tests_neither() throws IOException {
        Map<String, List<Path>> byCode = new TreeMap<>();
        for (Path root : List.of(Path.of("bpmn"), Path.of("src/test/resources"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path sheet :
                        files.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                    // some of the tests are no text
                    SHORT.matcher(Files.readString(sheet, StandardCharsets.ISO_8859_1))
                            .results()
                            .forEach(found -> byCode.computeIfAbsent(found.group(1), code -> new ArrayList<>())
                                    .add(sheet));
                }
            }
        }

        assertThat(byCode)
                .hasSizeGreaterThan(15)
                .allSatisfy((code, sheets) -> assertThat(sheets).as(code).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void the_form_in_which_an_item_is_decided_asks_for_the_results_it_gives(Release release) {
        for (ItemSheet item : release.items()) {
            List<String> keys = new ArrayList<>();
            for (String step : List.of("review", "decide")) {
                release.form(item.code(), step).ifPresent(form -> collectKeys(JSON.readTree(form), keys));
            }
            assertThat(keys)
                    .as("fields of %s", item.code())
                    .containsAll(item.gives().stream()
                            .map(ShippedBundlesTests::fieldOf)
                            .toList());
        }
    }

    /** Results are words joined by hyphens; the field of a form that holds one is written in camelCase. */
    private static String fieldOf(String result) {
        return Pattern.compile("-(.)").matcher(result).replaceAll(match -> match.group(1)
                .toUpperCase(Locale.ROOT));
    }

    private static void collectKeys(JsonNode component, List<String> keys) {
        if (component.hasNonNull("key")) {
            keys.add(component.get("key").asString());
        }
        for (JsonNode child : component.path("components")) {
            collectKeys(child, keys);
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void the_sample_answers_the_guide_and_hands_in_what_that_situation_needs(Release release) {
        JsonNode sample = JSON.readTree(release.applicationSample());
        @SuppressWarnings("unchecked")
        Map<String, Object> answers = JSON.convertValue(sample.path("situation"), Map.class);

        Guidance guidance = release.guidance(Situation.of(release.bundle(), answers));

        List<MaterialCode> handedIn = new ArrayList<>();
        sample.path("materials").forEach(code -> handedIn.add(new MaterialCode(code.asString())));
        assertThat(handedIn).allMatch(code -> release.findMaterial(code).isPresent());
        assertThat(handedIn)
                .containsAll(guidance.materials().stream()
                        .filter(Guidance.NeededMaterial::required)
                        .map(Guidance.NeededMaterial::material)
                        .filter(Material::handedIn)
                        .map(Material::code)
                        .toList());
    }
}
