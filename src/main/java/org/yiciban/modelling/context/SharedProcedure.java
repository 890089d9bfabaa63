package org.yiciban.modelling.context;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.yiciban.modelling.read.FileKind;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Report;

/** Who changes a model of the procedure or a form of its steps changes every service: that is told, not refused. */
public final class SharedProcedure {

    private SharedProcedure() {}

    public static void check(List<ModelFile> files, List<ModelFile> known, Map<ModelFile, Report> reports) {
        for (ModelFile file : files) {
            known.stream()
                    .filter(SharedProcedure::isShared)
                    .filter(there -> there.bareName().equals(file.bareName()))
                    .filter(there -> !Arrays.equals(there.content(), file.content()))
                    .findFirst()
                    .ifPresent(there -> tell(there, reports.get(file)));
        }
    }

    private static boolean isShared(ModelFile file) {
        boolean model = file.kind() == FileKind.MODEL && file.name().startsWith("bpmn/handling/");
        return model || file.kind() == FileKind.FORM && file.name().startsWith("forms/steps/");
    }

    private static void tell(ModelFile there, Report report) {
        report.warning(
                "shared-procedure",
                there.bareName(),
                "这个文件会替换所有一件事共用的 " + there.name() + "，每一件事都会产生新版本。只想改一个事项的，请另写该事项自己的表单。",
                "This file takes the place of " + there.name() + ", which all services share; each of them gets a new"
                        + " release. To change one item only, give that item a form of its own.");
    }
}
