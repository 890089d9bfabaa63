package org.yiciban.catalogue.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.yaml.CatalogueFileException;
import org.yiciban.catalogue.yaml.SheetProblem;
import org.yiciban.shared.BundleKey;

/** A small sound catalogue with one bundle of two items, and ways to break it. */
public final class SmallCatalogue {

    public static final BundleKey KEY = new BundleKey("library-card");
    public static final String BUNDLE = "bpmn/library-card.yaml";
    public static final String CARD = "bpmn/catalogue/items/reader-card.yaml";
    public static final String RARE = "bpmn/catalogue/items/rare-books.yaml";

    private final Map<String, String> files =
            new TreeMap<>(BundleFolders.folder(Path.of("src/test/resources/catalogue/small")));

    /** Exchanges a piece of a file that stands in it exactly once. */
    public SmallCatalogue with(String file, String old, String replacement) {
        String text = files.get(file);
        assertThat(text.split(java.util.regex.Pattern.quote(old), -1))
                .as("“%s” stands once in %s", old, file)
                .hasSize(2);
        files.put(file, text.replace(old, replacement));
        return this;
    }

    public SmallCatalogue with(String file, String text) {
        files.put(file, text);
        return this;
    }

    public SmallCatalogue without(String file) {
        assertThat(files.remove(file)).as(file).isNotNull();
        return this;
    }

    Map<String, String> files() {
        return files;
    }

    public BundleLibrary library() {
        return new BundleLibrary(files);
    }

    public BundleFiles bundle() {
        return library().bundles().get(0);
    }

    /** All problems as {@code file:line: sentence}. */
    public List<String> problems() {
        try {
            library().check();
            return List.of();
        } catch (CatalogueFileException e) {
            return e.problems().stream().map(SheetProblem::toString).toList();
        }
    }
}
