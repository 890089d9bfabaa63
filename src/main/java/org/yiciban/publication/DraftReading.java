package org.yiciban.publication;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.release.Releases;
import org.yiciban.catalogue.yaml.CatalogueFileException;
import org.yiciban.comparison.UnnamedPapers;
import org.yiciban.modelling.context.FilePlaces;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.Refusal;
import org.yiciban.trial.HandedIn;
import org.yiciban.trial.ModelTrials;

/** Reads handed-in files as a change of one service, beside what is released. */
@Component
class DraftReading {

    private final ModelTrials trials;
    private final Catalogue catalogue;
    private final BundleLibrary library;
    private final Releases releases;

    DraftReading(ModelTrials trials, Catalogue catalogue, BundleLibrary library, Releases releases) {
        this.trials = trials;
        this.catalogue = catalogue;
        this.library = library;
        this.releases = releases;
    }

    /**
     * Reads them and asks the rules.
     *
     * @param said the service that they belong to; needed where shared files alone are handed in
     * @throws InvalidInput where they can't be kept: not read as text, or of no one service
     */
    DraftContent read(HandedIn handedIn, @Nullable BundleKey said) {
        return read(handedIn, said, Set.of());
    }

    /**
     * The same as if some released files weren't there.
     *
     * @param gone their paths; none of them is shared
     */
    DraftContent read(HandedIn handedIn, @Nullable BundleKey said, Set<String> gone) {
        DraftSource.requireReadable(handedIn);
        Set<String> places =
                new FilePlaces(handedIn.files(), known(null)).handedIn().keySet();
        BundleKey key = DraftSource.service(places, said, catalogue.current());
        List<ModelFile> kept =
                known(key).stream().filter(file -> !gone.contains(file.name())).toList();
        FilePlaces placed = new FilePlaces(handedIn.files(), kept);
        Set<String> own = new TreeSet<>(placed.handedIn().keySet());
        Set<String> removed = new TreeSet<>(gone);
        removed.removeAll(own);
        DraftSource.requirePlaces(handedIn.files(), placed.handedIn());
        BundleFiles whole = new BundleLibrary(placed.texts())
                .bundles().stream()
                        .filter(bundle -> bundle.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> DraftSource.refused("draft.no-sheet", key));
        List<BundleFiles> others = new SharedFiles(whole, own).others(catalogue.current());
        List<Finding> findings =
                new ArrayList<>(trials.verdict(handedIn, removed).findings());
        Map<String, String> unused = new TreeMap<>(placed.texts());
        unused.keySet().retainAll(own);
        unused.keySet().removeAll(whole.files().keySet());
        unused.keySet().forEach(path -> findings.add(unused(path, key)));
        if (findings.stream().noneMatch(Finding::stopsRelease)) {
            findings.addAll(refusals(whole));
            others.forEach(other -> findings.addAll(refusals(other)));
        }
        findings.addAll(UnnamedPapers.of(kept, whole));
        Optional<Release> release = catalogue.current(key);
        // what says again what is released is no change
        release.ifPresent(one -> own.removeIf(path -> whole.file(path).isPresent()
                && whole.file(path).equals(one.files().file(path))));
        return new DraftContent(
                whole,
                own,
                removed,
                release.map(Release::id).orElse(null),
                others,
                List.copyOf(findings),
                Map.copyOf(unused));
    }

    /** A change of a service that changes nothing yet. */
    DraftContent unchanged(Release release) {
        return new DraftContent(
                release.files(), Set.of(), Set.of(), release.id(), List.of(), refusals(release.files()));
    }

    /** What the sheets, read as for a release, are refused for. */
    List<Finding> refusals(BundleFiles files) {
        try {
            releases.requireSound(files);
            return List.of();
        } catch (CatalogueFileException refused) {
            return refused.problems().stream()
                    .map(problem -> new Finding(
                            Finding.Severity.ERROR, "sheet", problem.file(), "line " + problem.line(), problem.words()))
                    .toList();
        }
    }

    private static Finding unused(String path, BundleKey key) {
        return new Finding(Finding.Severity.ERROR, "unused-file", path, "", Refusal.of("draft.unused-file", key, path));
    }

    /** What is released, the files of that service over those of the others, and those that no release has yet below. */
    private List<ModelFile> known(@Nullable BundleKey key) {
        Map<String, String> texts = new LinkedHashMap<>();
        library.bundles().forEach(bundle -> texts.putAll(bundle.files()));
        catalogue.current().forEach(release -> texts.putAll(release.files().files()));
        if (key != null) {
            catalogue
                    .current(key)
                    .ifPresent(release -> texts.putAll(release.files().files()));
        }
        return texts.entrySet().stream()
                .map(file -> new ModelFile(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
