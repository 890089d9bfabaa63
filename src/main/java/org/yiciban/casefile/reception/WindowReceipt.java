package org.yiciban.casefile.reception;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.yiciban.document.DocumentType;
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
        Map<String, Object> facts = new HashMap<>();
        facts.put("mode", "SUPPLEMENT");
        facts.put("changed", changed(changed));
        facts.put("unchanged", unchanged(left));
        facts.put("papers", papers(materials));
        return issue(facts);
    }

    /**
     * Of a withdrawal; the number of the receipt.
     *
     * @param scope the item, or the whole
     */
    public String ofWithdrawal(LocalText scope) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("mode", "WITHDRAWAL");
        DocumentFacts.put(facts, "scope", scope);
        if (context.reason() != null) {
            facts.put("reason", context.reason());
        }
        return issue(facts);
    }

    private String issue(Map<String, Object> facts) {
        DocumentFacts.putCapacity(facts, context);
        return documents
                .issue(file, DocumentType.RECEIPT, file.release().window(), context.instant(), facts)
                .number();
    }

    private List<Map<String, String>> unchanged(List<Defect> left) {
        return left.stream()
                .flatMap(defect -> defect.place(file.release()).stream())
                .distinct()
                .map(place -> {
                    Map<String, String> line = new LinkedHashMap<>();
                    DocumentFacts.put(line, "place", place);
                    return line;
                })
                .toList();
    }

    private List<Map<String, String>> changed(Set<String> names) {
        Form form = Application.form(file.release());
        List<Map<String, String>> lines = new ArrayList<>();
        names.stream().sorted().forEach(field -> form.name(field).ifPresent(name -> {
            Map<String, String> line = new LinkedHashMap<>();
            DocumentFacts.put(line, "place", name);
            lines.add(line);
        }));
        return lines;
    }

    private List<Map<String, Object>> papers(List<Application.HandedIn> materials) {
        Map<String, Map<String, Object>> lines = new LinkedHashMap<>();
        for (Application.HandedIn one : materials) {
            Map<String, Object> line = lines.computeIfAbsent(one.code(), code -> {
                Map<String, Object> named = new LinkedHashMap<>();
                DocumentFacts.put(
                        named,
                        "paper",
                        file.release().material(new MaterialCode(code)).name());
                named.put("original", false);
                return named;
            });
            line.merge("count", 1, (so, far) -> (Integer) so + (Integer) far);
        }
        return List.copyOf(lines.values());
    }
}
