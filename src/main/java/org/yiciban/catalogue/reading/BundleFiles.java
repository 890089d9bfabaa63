package org.yiciban.catalogue.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.Sha256;

/**
 * The files of one bundle and of everything it uses: models, sheets, forms and samples.
 *
 * @param files path such as {@code bpmn/handling/delivery.bpmn} to text, lines ending in a line feed
 */
public record BundleFiles(BundleKey key, SortedMap<String, String> files) {

    public BundleFiles {
        SortedMap<String, String> copy = new TreeMap<>();
        files.forEach((path, text) -> copy.put(path, text.replace("\r\n", "\n")));
        files = Collections.unmodifiableSortedMap(copy);
    }

    /** The files under the given paths. */
    public static BundleFiles of(BundleKey key, Map<String, String> files) {
        return new BundleFiles(key, new TreeMap<>(files));
    }

    /** The text of one file. */
    public Optional<String> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The same bundle with one file exchanged or added. */
    public BundleFiles with(String path, String text) {
        SortedMap<String, String> changed = new TreeMap<>(files);
        changed.put(path, text);
        return new BundleFiles(key, changed);
    }

    /** Path of the bundle's own model. */
    public String modelPath() {
        return CataloguePaths.model(key);
    }

    /** SHA-256 over all paths and texts, in lower-case hexadecimal digits; the same files give the same hash. */
    public String contentHash() {
        MessageDigest digest = Sha256.begun();
        files.forEach((path, text) -> {
            add(digest, path);
            add(digest, text);
        });
        return Sha256.of(digest);
    }

    /** The length goes first, so that text moved from one file to the next changes the hash. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
