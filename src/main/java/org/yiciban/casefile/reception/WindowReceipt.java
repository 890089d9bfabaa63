package org.yiciban.casefile.reception;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.form.component.Form;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;

/** What the window gives into the hand of whoever stood before it: a receipt 接收凭证 of each act, with his name on it. */
public final class WindowReceipt {

    private final CaseDocuments documents;
    private final CaseFile file;
    private final ActContext context;

    public WindowReceipt(CaseDocuments documents, CaseFile file, ActContext context) {
        this.documents = documents;
        this.file = file;
        this.context = context;
    }

    /**
     * Of answers and papers that were supplemented; the number of the receipt.
     *
     * @param changed names of the answers that are others now
     * @param left demands of the notice that stay as they were
     */
    public String ofSupplement(Set<String> changed, List<Application.HandedIn> materials, List<Defect> left) {
        return issue(new SaidFacts()
                .say(DocumentFact.MODE, "SUPPLEMENT")
                .say(DocumentFact.CHANGED, changed(changed))
                .say(DocumentFact.UNCHANGED, unchanged(left))
                .say(DocumentFact.PAPERS, papers(materials)));
    }

    /**
     * Of a withdrawal; the number of the receipt.
     *
     * @param scope the item, or the whole
     */
    public String ofWithdrawal(LocalText scope) {
        SaidFacts facts = new SaidFacts().say(DocumentFact.MODE, "WITHDRAWAL").say(DocumentFact.SCOPE, scope);
        if (context.reason() != null) {
            facts.say(DocumentFact.REASON, context.reason());
        }
        return issue(facts);
    }

    /** Of asking for a person to look at what rules have granted of that item; the number of the receipt. */
    public String ofPersonAsked(LocalText scope) {
        return issue(new SaidFacts().say(DocumentFact.MODE, "PERSON").say(DocumentFact.SCOPE, scope));
    }

    /** Of a statement before that item is taken back; the number of the receipt. */
    public String ofStatement(LocalText scope) {
        return issue(new SaidFacts().say(DocumentFact.MODE, "STATEMENT").say(DocumentFact.SCOPE, scope));
    }

    /**
     * Of what was said about a hearing; the number of the receipt.
     *
     * @param scope what was said
     */
    public String ofHearing(LocalText scope) {
        return issue(new SaidFacts().say(DocumentFact.MODE, "HEARING").say(DocumentFact.SCOPE, scope));
    }

    /** Of the word that something of that item is mended; the number of the receipt. */
    public String ofMending(LocalText scope) {
        return issue(new SaidFacts().say(DocumentFact.MODE, "MENDING").say(DocumentFact.SCOPE, scope));
    }

    /** Of an objection to publishing the grant of that item; the number of the receipt. */
    public String ofPublication(LocalText scope) {
        return issue(new SaidFacts().say(DocumentFact.MODE, "PUBLICATION").say(DocumentFact.SCOPE, scope));
    }

    /** Of what was said and brought where the case asks the applicant for something; the number of the receipt. */
    public String ofAnswer(LocalText step, List<Application.HandedIn> materials) {
        return ofLater("ANSWER", step, materials);
    }

    /** Of what was asked for later, and accepted with that; the number of the receipt. */
    public String ofRequest(LocalText item, List<Application.HandedIn> materials) {
        return ofLater("REQUEST", item, materials);
    }

    private String ofLater(String mode, LocalText scope, List<Application.HandedIn> materials) {
        return issue(new SaidFacts()
                .say(DocumentFact.MODE, mode)
                .say(DocumentFact.SCOPE, scope)
                .say(DocumentFact.PAPERS, papers(materials)));
    }

    private String issue(SaidFacts facts) {
        DocumentFacts.sayCapacity(facts, context);
        return documents
                .issue(file, DocumentType.RECEIPT, file.release().window(), context, facts)
                .number();
    }

    private List<SaidFacts> unchanged(List<Defect> left) {
        return left.stream()
                .flatMap(defect -> defect.place(file.release()).stream())
                .distinct()
                .map(place -> new SaidFacts().say(DocumentFact.PLACE, place))
                .toList();
    }

    private List<SaidFacts> changed(Set<String> names) {
        Form form = Application.form(file.filedUnder());
        return names.stream()
                .sorted()
                .flatMap(field -> form.name(field).stream())
                .map(name -> new SaidFacts().say(DocumentFact.PLACE, name))
                .toList();
    }

    private List<SaidFacts> papers(List<Application.HandedIn> materials) {
        Map<String, Integer> copies = new LinkedHashMap<>();
        materials.forEach(one -> copies.merge(one.code(), 1, Integer::sum));
        return copies.entrySet().stream()
                .map(paper -> new SaidFacts()
                        .say(
                                DocumentFact.PAPER,
                                file.release()
                                        .material(new MaterialCode(paper.getKey()))
                                        .name())
                        .say(DocumentFact.ORIGINAL, false)
                        .say(DocumentFact.COUNT, paper.getValue()))
                .toList();
    }
}
