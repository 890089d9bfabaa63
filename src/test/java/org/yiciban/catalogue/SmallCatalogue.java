package org.yiciban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yiciban.shared.BundleKey;

/** A small sound catalogue with one bundle of two items, and ways to break it. */
final class SmallCatalogue {

    static final BundleKey KEY = new BundleKey("library-card");
    static final String BUNDLE = "bpmn/library-card.yaml";
    static final String CARD = "bpmn/catalogue/items/reader-card.yaml";
    static final String RARE = "bpmn/catalogue/items/rare-books.yaml";

    private final Map<String, String> files =
            new TreeMap<>(BundleFolders.folder(Path.of("src/test/resources/catalogue/small")));

    /** Exchanges a piece of a file that stands in it exactly once. */
    SmallCatalogue with(String file, String old, String replacement) {
        String text = files.get(file);
        assertThat(text.split(java.util.regex.Pattern.quote(old), -1))
                .as("“%s” stands once in %s", old, file)
                .hasSize(2);
        files.put(file, text.replace(old, replacement));
        return this;
    }

    SmallCatalogue with(String file, String text) {
        files.put(file, text);
        return this;
    }

    SmallCatalogue without(String file) {
        assertThat(files.remove(file)).as(file).isNotNull();
        return this;
    }

    BundleLibrary library() {
        return new BundleLibrary(files);
    }

    BundleFiles bundle() {
        return library().bundles().get(0);
    }

    /** All problems as {@code file:line: sentence}. */
    List<String> problems() {
        try {
            library().check();
            return List.of();
        } catch (CatalogueFileException e) {
            return e.problems().stream().map(SheetProblem::toString).toList();
        }
    }
}
