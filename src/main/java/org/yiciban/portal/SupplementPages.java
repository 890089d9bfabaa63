package org.yiciban.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.yiciban.casefile.ApplicantAct;
import org.yiciban.casefile.ApplicantDesk;
import org.yiciban.casefile.Application;
import org.yiciban.casefile.CaseView;
import org.yiciban.casefile.Cases;
import org.yiciban.casefile.Channel;
import org.yiciban.casefile.InvalidInput;
import org.yiciban.casefile.Supplement;
import org.yiciban.casefile.Viewer;
import org.yiciban.draft.DraftPaper;
import org.yiciban.draft.WhoStandsThere;
import org.yiciban.form.FieldError;
import org.yiciban.form.Form;
import org.yiciban.form.FormInterpreter;
import org.yiciban.form.FormParameters;
import org.yiciban.form.Showing;
import org.yiciban.identity.Interrupted;
import org.yiciban.material.Upload;
import org.yiciban.material.UploadRefused;
import org.yiciban.material.Uploads;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.MaterialCode;

/** Supplementing 补正: exactly what was complained of, and nothing else, can be changed. */
@Controller
class SupplementPages {

    /** The page's own box; names of forms never begin so. */
    private static final String INSISTS = "_insists";

    private final Cases cases;
    private final ApplicantDesk applicants;
    private final FormInterpreter interpreter;
    private final Uploads uploads;
    private final CaseVisit visit;

    SupplementPages(
            Cases cases, ApplicantDesk applicants, FormInterpreter interpreter, Uploads uploads, CaseVisit visit) {
        this.cases = cases;
        this.applicants = applicants;
        this.interpreter = interpreter;
        this.uploads = uploads;
        this.visit = visit;
    }

    /** What a person has typed and uploaded, and what is wrong with it. */
    private record State(
            Map<String, Object> typed, List<DraftPaper> papers, boolean insists, List<FieldError> errors) {}

    @GetMapping({"/track/{number}/supplement", "/window/cases/{number}/supplement"})
    String ask(
            @PathVariable String number, HttpServletRequest request, HttpSession session, Locale locale, Model model) {
        CaseNumber caseNumber = CaseVisit.number(number);
        Viewer viewer = visit.viewer(caseNumber, session);
        cases.requireMay(caseNumber, viewer, ApplicantAct.SUPPLEMENT);
        CaseView view = cases.view(caseNumber, viewer);
        if (!new CaseStory(view, locale).asks()) {
            return "redirect:" + (visit.isStaff() ? "/window/cases/" : "/track/") + caseNumber;
        }
        model.addAttribute("who", WhoStandsThere.NOBODY);
        Map<String, Object> typed = Interrupted.take(request)
                .map(before -> FormParameters.read(form(view, Set.of()), before))
                .orElse(null);
        model.addAttribute("restored", typed != null);
        return show(view, viewer, new State(typed, List.of(), false, List.of()), locale, model);
    }

    @PostMapping(
            path = {"/track/{number}/supplement", "/window/cases/{number}/supplement"},
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String supplement(
            @PathVariable String number,
            MultipartHttpServletRequest request,
            HttpSession session,
            Locale locale,
            Model model)
            throws IOException {
        CaseNumber caseNumber = CaseVisit.number(number);
        Viewer viewer = visit.viewer(caseNumber, session);
        cases.requireMay(caseNumber, viewer, ApplicantAct.SUPPLEMENT);
        CaseView view = cases.view(caseNumber, viewer);
        Map<String, Object> typed = FormParameters.read(form(view, opened(request)), request.getParameterMap());
        List<FieldError> errors = new ArrayList<>();
        List<DraftPaper> papers = papers(view, viewer, request, errors);
        WhoStandsThere who = WhoStandsThere.read(request.getParameterMap());
        model.addAttribute("who", who);
        boolean insists = request.getParameter(INSISTS) != null;
        if (FormParameters.changesRows(request.getParameterMap()) || !errors.isEmpty()) {
            return show(view, viewer, new State(typed, papers, insists, errors), locale, model);
        }
        try {
            Optional<String> receipt = applicants.supplement(
                    caseNumber,
                    viewer,
                    new Supplement(
                            typed,
                            papers.stream()
                                    .map(paper -> new Application.HandedIn(paper.code(), paper.uploadId()))
                                    .toList(),
                            insists),
                    Channel.WEB,
                    who.presence());
            return receipt.map(document -> CaseVisit.toDocument(caseNumber, document))
                    .orElse("redirect:/track/" + caseNumber);
        } catch (InvalidInput wrong) {
            model.addAttribute("who", who.with(wrong.errors()));
            return show(view, viewer, new State(typed, papers, insists, wrong.errors()), locale, model);
        }
    }

    private String show(CaseView view, Viewer viewer, State state, Locale locale, Model model) {
        CaseStory story = new CaseStory(view, locale);
        Form form = form(view, roots(state.errors()));
        Map<String, Object> before = cases.applicationData(view.caseNumber(), viewer);
        Map<String, Object> shown = new LinkedHashMap<>(before);
        Map<String, Object> context = new LinkedHashMap<>(before);
        if (state.typed() != null) {
            shown.putAll(state.typed());
        }
        context.keySet().removeAll(names(view));
        context.putAll(view.situation());
        List<FieldError> ofFields = state.errors().stream()
                .filter(error -> form.at(error.field()).isPresent())
                .toList();
        model.addAttribute("story", story);
        model.addAttribute("office", visit.isStaff());
        model.addAttribute("opened", roots(ofFields));
        model.addAttribute(
                "view", interpreter.view(form, shown, context, new Showing(locale, null, ofFields, story.notes())));
        model.addAttribute(
                "errors",
                state.errors().stream()
                        .filter(error -> !ofFields.contains(error))
                        .map(SupplementPages::atItsInput)
                        .toList());
        model.addAttribute("asked", asked(view));
        model.addAttribute("uploaded", state.papers());
        model.addAttribute("insists", state.insists());
        return "portal/supplement";
    }

    /** A paper's input has the name of its paper. */
    private static FieldError atItsInput(FieldError error) {
        return new FieldError(error.field().replaceFirst("^materials\\.", "file-"), error.code(), error.message());
    }

    private List<DraftPaper> papers(
            CaseView view, Viewer viewer, MultipartHttpServletRequest request, List<FieldError> errors)
            throws IOException {
        String owner = cases.paperOwner(view.caseNumber(), viewer);
        List<DraftPaper> papers = new ArrayList<>();
        for (MaterialCode code : asked(view)) {
            String[] kept = request.getParameterValues("kept:" + code);
            uploads.find(kept == null ? List.of() : List.of(kept)).stream()
                    .filter(upload -> upload.owner().equals(owner) && upload.caseNumber() == null)
                    .forEach(upload -> papers.add(paper(code, upload)));
            for (MultipartFile file : request.getFiles("file:" + code)) {
                take(file, code, owner, papers, errors);
            }
        }
        return papers;
    }

    private void take(
            MultipartFile file, MaterialCode code, String owner, List<DraftPaper> papers, List<FieldError> errors)
            throws IOException {
        if (file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
            return;
        }
        try {
            papers.add(paper(code, uploads.take(file.getOriginalFilename(), file.getBytes(), owner)));
        } catch (UploadRefused refused) {
            errors.add(new FieldError("file-" + code, refused.kind().code(), refused.text()));
        }
    }

    private static DraftPaper paper(MaterialCode code, Upload upload) {
        return DraftPaper.of(code.value(), upload);
    }

    /** @param opened what is asked only because of the new answers */
    private static Form form(CaseView view, Set<String> opened) {
        Set<String> names = new HashSet<>(names(view));
        names.addAll(opened);
        return DraftForm.form(view.release()).onlyAnswers(names);
    }

    /** The questions that an answer before has opened; whether they really are open is judged with the answers. */
    private static Set<String> opened(HttpServletRequest request) {
        String[] names = request.getParameterValues("_opened");
        return names == null ? Set.of() : Stream.of(names).limit(50).collect(Collectors.toSet());
    }

    private static Set<String> roots(List<FieldError> errors) {
        return errors.stream().map(error -> root(error.field())).collect(Collectors.toSet());
    }

    /** Top-level names of the fields that were complained of. */
    private static Set<String> names(CaseView view) {
        return view.demands().stream()
                .map(demand -> demand.defect().field())
                .filter(Objects::nonNull)
                .map(SupplementPages::root)
                .collect(Collectors.toSet());
    }

    private static List<MaterialCode> asked(CaseView view) {
        Stream<MaterialCode> complained = view.demands().stream()
                .map(demand -> demand.defect().material())
                .filter(Objects::nonNull)
                .map(MaterialCode::new);
        return Stream.concat(complained, view.owedPapers().stream()).distinct().toList();
    }

    private static String root(String path) {
        return path.split("[.\\[]", 2)[0];
    }
}
