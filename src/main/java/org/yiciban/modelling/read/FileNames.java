package org.yiciban.modelling.read;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yiciban.modelling.report.Report;

/** Files have plain names of known kinds, each once, neither empty nor huge. */
public final class FileNames {

    private static final Pattern PLAIN =
            Pattern.compile("([\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*/)*[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*");
    private static final int LONGEST = 200;

    private FileNames() {}

    public static void check(List<ModelFile> files, Map<ModelFile, Report> reports) {
        Set<String> names = new HashSet<>();
        for (ModelFile file : files) {
            Report report = reports.get(file);
            name(file, report);
            content(file, report);
            boolean sheet = file.kind() == FileKind.SHEET;
            String name = sheet ? file.name() : file.bareName();
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                report.error("file-twice", "", "同名文件上传了两次，请只保留一个。", "There are two files of this name; keep one.");
            }
        }
    }

    private static void name(ModelFile file, Report report) {
        String name = file.name();
        if (!PLAIN.matcher(name).matches() || name.contains("..") || name.length() > LONGEST) {
            report.error(
                    "file-name",
                    "",
                    "文件名只能由文字、数字、点、连字符和下划线组成，最多 " + LONGEST + " 个字符，不能指向别的文件夹。",
                    "A file name is letters, digits, dots, hyphens and underscores, " + LONGEST
                            + " characters at most, and leads to no other folder.");
        }
        if (file.kind() == FileKind.UNKNOWN) {
            report.error(
                    "file-kind",
                    "",
                    "不认识这种文件。可用：.bpmn、.form、.yaml、.dmn（以及 .sample.json）。",
                    "This kind of file is unknown. Hand in .bpmn, .form, .yaml or .dmn (and .sample.json).");
        }
    }

    private static void content(ModelFile file, Report report) {
        int length = file.content().length;
        if (length == 0) {
            report.error("file-size", "", "文件是空的。", "The file is empty.");
        } else if (file.kind() != FileKind.UNKNOWN && length > file.kind().largest()) {
            int most = file.kind().largest();
            report.error(
                    "file-size", "", "文件太大，最多 " + most + " 字节。", "The file is too large; " + most + " bytes at most.");
        }
    }
}
