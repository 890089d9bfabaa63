package org.yiciban.trial;

import java.util.List;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.modelling.report.Finding;

/**
 * What the rules say of files, before anything is tried.
 *
 * @param findings on the files handed in, and on others that they change
 * @param services that are made of these files, as they would be released
 */
public record ModelVerdict(List<Finding> findings, List<BundleFiles> services) {

    public ModelVerdict {
        findings = List.copyOf(findings);
        services = List.copyOf(services);
    }

    /** Whether nothing of this is released. */
    public boolean refused() {
        return findings.stream().anyMatch(Finding::stopsRelease);
    }
}
