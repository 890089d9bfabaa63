package org.yiciban.trial;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.context.FilePlaces;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;
import org.yiciban.sandbox.Sandbox;
import org.yiciban.sandbox.TrialProgress;
import org.yiciban.sandbox.TrialScope;

/**
 * The one verdict on files of services, at every door that takes some: what the rules say of them and of what is released
 * beside them, and what becomes of the cases that are run in the sandbox.
 */
@Service
public class ModelTrials {

    /** Of so many services every case is run; of each of more, the sample, a denial, a correction. */
    static final int MOST_WHOLE = 2;

    private final ModelChecks checks;
    private final Catalogue catalogue;
    private final Sandbox sandbox;

    ModelTrials(ModelChecks checks, Catalogue catalogue, Sandbox sandbox) {
        this.checks = checks;
        this.catalogue = catalogue;
        this.sandbox = sandbox;
    }

    /** What the rules say: what a release of these files would be refused for. */
    public ModelVerdict verdict(HandedIn handedIn) {
        return verdict(handedIn, Set.of());
    }

    /**
     * The same as if some released files weren't there.
     *
     * @param gone their paths
     */
    public ModelVerdict verdict(HandedIn handedIn, Set<String> gone) {
        if (handedIn.findings().stream().anyMatch(Finding::stopsRelease)) {
            return new ModelVerdict(handedIn.findings(), List.of());
        }
        List<ModelFile> known =
                released().stream().filter(file -> !gone.contains(file.name())).toList();
        List<Finding> findings = new ArrayList<>(handedIn.findings());
        findings.addAll(checks.check(handedIn.files(), known));
        if (findings.stream().anyMatch(Finding::stopsRelease)) {
            return new ModelVerdict(findings, List.of());
        }
        FilePlaces placed = new FilePlaces(handedIn.files(), known);
        Set<String> changed = placed.handedIn().keySet();
        List<BundleFiles> services = services(placed.texts()).stream()
                .filter(service -> service.files().keySet().stream().anyMatch(changed::contains))
                .toList();
        findings.addAll(new FindingsElsewhere(checks).in(services, services(texts(known)), placed.handedIn()));
        if (services.isEmpty()) {
            findings.add(TrialNotes.noService());
        } else if (services.size() > MOST_WHOLE) {
            findings.add(TrialNotes.manyServices(services.size(), shared(services, placed)));
        }
        return new ModelVerdict(findings, services);
    }

    /**
     * Tries the services of a verdict that refuses nothing.
     *
     * @param person who asked
     * @param progress is told on a thread of the sandbox
     * @throws org.yiciban.sandbox.SandboxBusy when too many wait
     */
    public CompletableFuture<List<Finding>> run(ModelVerdict verdict, String person, TrialProgress progress) {
        return sandbox.run(verdict.services(), scope(verdict.services().size()), person, progress);
    }

    /** How much of each of so many services is run. */
    static TrialScope scope(int services) {
        return services > MOST_WHOLE ? TrialScope.SHORT : TrialScope.WHOLE;
    }

    /** The files handed in that several services use, the most used first, by the names that they came with. */
    static List<String> shared(List<BundleFiles> services, FilePlaces placed) {
        Map<String, Long> uses = new TreeMap<>();
        placed.handedIn()
                .forEach((path, file) -> uses.put(
                        file.name(),
                        services.stream()
                                .filter(service -> service.files().containsKey(path))
                                .count()));
        return uses.entrySet().stream()
                .filter(use -> use.getValue() > 1)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<BundleFiles> services(Map<String, String> texts) {
        return new BundleLibrary(texts).bundles();
    }

    private static Map<String, String> texts(List<ModelFile> known) {
        return new FilePlaces(List.of(), known).texts();
    }

    private List<ModelFile> released() {
        Map<String, String> known = new LinkedHashMap<>();
        catalogue.current().forEach(release -> known.putAll(release.files().files()));
        return known.entrySet().stream()
                .map(file -> new ModelFile(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
