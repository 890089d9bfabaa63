package org.yiciban.casefile.publicity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.BundleNotice;
import org.yiciban.form.component.Form;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.form.view.FormSummary;
import org.yiciban.shared.LocalText;

/** Words a public notice: those of the sheet, and the answers that it names, as they were accepted. */
@Component
class NoticeWords {

    private final Submissions submissions;
    private final FormInterpreter forms;
    private final Catalogue catalogue;

    NoticeWords(Submissions submissions, FormInterpreter forms, Catalogue catalogue) {
        this.submissions = submissions;
        this.catalogue = catalogue;
        this.forms = forms;
    }

    PublicNotice.Words of(CaseFile file, BundleNotice notice) {
        return new PublicNotice.Words(
                notice.name(),
                agency(file, notice),
                notice.basis(),
                notice.period().words(),
                notice.text(),
                lines(file, notice));
    }

    private LocalText agency(CaseFile file, BundleNotice notice) {
        Agency agency = file.release().agency(file.release().bundle().agencyOf(notice));
        return catalogue.division(file.filing().division()).map(agency::nameIn).orElse(agency.name());
    }

    private List<PublicNotice.Line> lines(CaseFile file, BundleNotice notice) {
        Form form = ReadForms.read(
                file.filedUnder().key() + ".form", file.filedUnder().applicationForm());
        Map<String, Object> answers = submissions.accepted(file);
        List<FormSummary.Line> zh = said(form, answers, file, notice, Locale.SIMPLIFIED_CHINESE);
        List<FormSummary.Line> en = said(form, answers, file, notice, Locale.ENGLISH);
        return IntStream.range(0, zh.size())
                .mapToObj(at -> new PublicNotice.Line(
                        new LocalText(zh.get(at).label(), en.get(at).label()),
                        new LocalText(zh.get(at).value(), en.get(at).value())))
                .toList();
    }

    private List<FormSummary.Line> said(
            Form form, Map<String, Object> answers, CaseFile file, BundleNotice notice, Locale language) {
        return forms.summary(form, answers, Map.copyOf(file.filing().situation()), language).sections().stream()
                .flatMap(section -> section.lines().stream())
                .filter(line ->
                        notice.fields().contains(line.field()) && !line.value().isEmpty())
                .collect(Collectors.toList());
    }
}
