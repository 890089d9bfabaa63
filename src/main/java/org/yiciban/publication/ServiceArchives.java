package org.yiciban.publication;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.shared.BundleKey;
import org.yiciban.trial.HandedIn;

/**
 * Services as one {@code .zip}, to be kept, changed elsewhere and handed in again. What every service shares, the procedure
 * and the lists, stands in it only where a draft changes it: every installation has its own.
 */
@Service
public class ServiceArchives {

    private final Catalogue catalogue;
    private final DraftFiles files;

    ServiceArchives(Catalogue catalogue, DraftFiles files) {
        this.catalogue = catalogue;
        this.files = files;
    }

    /** The newest release of a service. */
    public Optional<byte[]> released(BundleKey key) {
        return catalogue.current(key).map(release -> packed(release.files(), Set.of(), Set.of()));
    }

    /** A draft as it stands; nothing once it has come to its end. */
    public Optional<byte[]> drafted(ModelDraft draft) {
        return Optional.of(files.whole(draft))
                .filter(whole -> !whole.files().isEmpty())
                .map(whole -> packed(whole, draft.paths(), files.removed(draft.id())));
    }

    /** @param removed told in a file of its own, for nothing else of them is left */
    private static byte[] packed(BundleFiles whole, Collection<String> own, Collection<String> removed) {
        Map<String, byte[]> taken = new TreeMap<>();
        whole.files().forEach((path, text) -> {
            if (own.contains(path) || !isOfAll(path)) {
                taken.put(path, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        if (!removed.isEmpty()) {
            taken.put(HandedIn.REMOVED, (String.join("\n", removed) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return PackedFiles.of(taken);
    }

    private static boolean isOfAll(String path) {
        String step = path.startsWith(CataloguePaths.STEPS)
                ? path.substring(CataloguePaths.STEPS.length()).replaceFirst("\\..*", "")
                : "";
        return path.startsWith(CataloguePaths.HANDLING)
                || CataloguePaths.listOf(path).isPresent()
                || Step.named(step).isPresent();
    }
}
