package org.yiciban.catalogue.release;

import java.util.Map;
import java.util.regex.Pattern;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.shared.BundleKey;

/**
 * Whose the forms below {@code forms/steps/} are: those of the procedure are everybody's, those that a sheet names for its
 * steps or for what it asks its applicants are that bundle's, so that a change of them releases no other.
 */
final class StepForms {

    private final Map<String, String> files;

    StepForms(Map<String, String> files) {
        this.files = files;
    }

    boolean belongs(String path, BundleKey bundle) {
        if (!path.startsWith(CataloguePaths.STEPS)) {
            return false;
        }
        String name = path.substring(CataloguePaths.STEPS.length()).replaceFirst("\\..*", "");
        String sheet = files.getOrDefault(CataloguePaths.bundle(bundle), "");
        return Step.named(name).isPresent() || names(sheet, name) || !namedByAny(name);
    }

    /** What no sheet names either is everybody's until somebody says whose it is. */
    private boolean namedByAny(String name) {
        return files.entrySet().stream()
                .anyMatch(file -> file.getKey().matches("bpmn/[^/]+\\.yaml") && names(file.getValue(), name));
    }

    private static boolean names(String sheet, String name) {
        return Pattern.compile("(?m)\\b(?:id|form):\\s*[\"']?" + Pattern.quote(name) + "[\"']?\\s*(?:[,}#]|$)")
                .matcher(sheet)
                .find();
    }
}
