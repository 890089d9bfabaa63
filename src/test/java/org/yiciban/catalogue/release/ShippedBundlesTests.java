package org.yiciban.catalogue.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
