package org.yiciban.modelling.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yiciban.modelling.context.ReleaseContext;
import org.yiciban.modelling.context.Sheets;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.FileKind;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Report;

/** What stands together: the files handed in, and those known already whose names they don't take. */
final class FilesBeside {

    private FilesBeside() {}

    /** Reads them as far as they can be read; what can't is told where the file itself is checked. */
    static ReleaseContext read(List<ModelFile> files, List<ModelFile> known, Sheets sheets) {
        Map<String, ModelFile> all = new TreeMap<>();
        known.forEach(file -> all.put(file.bareName(), file));
        files.forEach(file -> all.put(file.bareName(), file));
        Map<String, BpmnModel> models = new HashMap<>();
        Map<String, Map<String, Object>> readSheets = new HashMap<>();
        Map<String, ModelFile> tables = new HashMap<>();
        Map<String, ModelFile> forms = new HashMap<>();
        Map<String, String> sheetNames = new HashMap<>();
        for (ModelFile file : all.values()) {
            Report quiet = new Report(file.name());
            if (file.kind() == FileKind.MODEL && file.content().length <= FileKind.MODEL.largest()) {
                GuardedStep.guarded(quiet, () -> models.put(file.key(), new BpmnModel(file, Xml.read(file.content()))));
            } else if (file.kind() == FileKind.SHEET && file.content().length <= FileKind.SHEET.largest()) {
                sheetNames.put(file.key(), file.name());
                // of one that can't be read nothing is said, and not that it isn't there
                readSheets.put(file.key(), Map.of());
                GuardedStep.guarded(quiet, () -> readSheets.put(file.key(), sheets.map(file)));
            } else if (file.kind() == FileKind.DECISION) {
                tables.put(file.key(), file);
            } else if (file.kind() == FileKind.FORM && file.content().length <= FileKind.FORM.largest()) {
                forms.put(file.key(), file);
            }
        }
        return new ReleaseContext(models, readSheets, tables, forms, sheetNames);
    }
}
