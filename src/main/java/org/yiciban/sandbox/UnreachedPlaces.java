package org.yiciban.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.yiciban.casefile.renewals.Renewing;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Release;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Finding;
import org.yiciban.modelling.report.Finding.Severity;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.report.UnreadableFile;
import org.yiciban.sandbox.told.SandboxWords;
import org.yiciban.shared.LocalText;

/** The steps and flows of the models of a service to which no case of a trial came. */
final class UnreachedPlaces {

    private final TrialMeter meter;
    private final List<Finding> findings = new ArrayList<>();

    private UnreachedPlaces(TrialMeter meter) {
        this.meter = meter;
    }

    /** Each as a warning; the models of the procedure are every service's. */
    static List<Finding> of(Release release, TrialMeter meter) {
        UnreachedPlaces places = new UnreachedPlaces(meter);
        // a renewal is asked for when what was granted ends, years later: no trial waits for that
        Set<String> renewals = release.bundle().requests().stream()
                .filter(request -> Renewing.of(release, request.item()).isPresent())
                .map(request -> CataloguePaths.request(release.key(), request))
                .collect(Collectors.toSet());
        for (Map.Entry<String, String> file : release.files().files().entrySet()) {
            if (file.getKey().equals(CataloguePaths.model(release.key()))
                    || CataloguePaths.isRequest(file.getKey(), release.key()) && !renewals.contains(file.getKey())) {
                places.look(new ModelFile(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)));
            }
        }
        return places.findings;
    }

    private void look(ModelFile file) {
        Set<String> reached = meter.reached(file.key());
        try {
            // what a limit of the whole starts beside it is prescribed, and every service has it
            look(file, new BpmnModel(file, Xml.read(file.content())).main(), reached);
        } catch (UnreadableFile told) {
            // a model that can't be read is no part of a release
            throw new IllegalStateException(told);
        }
    }

    private void look(ModelFile file, ProcessScope scope, Set<String> reached) {
        for (BpmnModel.Node node : scope.nodes()) {
            if (!reached.contains(node.id()) && !node.is("subProcess")) {
                tell(file, node.id(), SandboxWords.of("unreached-step", name(node.element())));
            }
        }
        for (BpmnModel.Flow flow : scope.flows()) {
            // what lies before or behind a step that no case came to goes without saying
            if (reached.contains(flow.from()) && reached.contains(flow.to()) && !reached.contains(flow.id())) {
                tell(
                        file,
                        flow.id(),
                        SandboxWords.of(
                                "unreached-flow",
                                name(scope.node(flow.from()).element()),
                                name(scope.node(flow.to()).element())));
            }
        }
    }

    private void tell(ModelFile file, String element, LocalText message) {
        findings.add(new Finding(Severity.WARNING, "trial-unreached", file.name(), Report.shown(element), message));
    }

    private static String name(Element element) {
        String name = element.getAttribute("name");
        return Report.shown(name.isBlank() ? element.getAttribute("id") : name);
    }
}
