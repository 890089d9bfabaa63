package org.yiciban.draft;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.form.answer.FormParameters;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.form.view.ViewRequest;
import org.yiciban.material.Upload;
import org.yiciban.material.UploadRefused;
import org.yiciban.material.Uploads;
import org.yiciban.shared.MaterialCode;

/**
 * The part of a page on which a supplement is typed, at home or at the window: exactly the questions and papers that are
 * asked for.
 */
@Component
public class SupplementForm {

    /** The page's own box; names of forms never begin so. */
    private static final String INSISTS = "_insists";

    private static final int MOST_OPENED = 50;

    private final FormInterpreter interpreter;
    private final Uploads uploads;

    SupplementForm(FormInterpreter interpreter, Uploads uploads) {
        this.interpreter = interpreter;
        this.uploads = uploads;
    }

    /**
     * What a person has typed and uploaded, and what is wrong with it.
     *
     * @param data null while nothing was typed
     */
    public record Typed(Map<String, Object> data, List<DraftPaper> papers, boolean insists, List<FieldError> errors) {

        /** Answers that were typed before, without papers. */
        public static Typed of(Map<String, Object> data) {
            return new Typed(data, List.of(), false, List.of());
        }

        /** The same, with what is wrong with it. */
        public Typed with(List<FieldError> wrong) {
            return new Typed(data, papers, insists, wrong);
        }

        /** What is wrong with the files, at the papers that they were to be. */
        public List<FieldError> errorsOfPapers() {
            return errors.stream()
                    .map(error -> new FieldError(
                            error.field().replaceFirst("^file-", "materials."), error.code(), error.message()))
                    .toList();
        }

        /** As it is handed in. */
        public Supplement supplement() {
            return new Supplement(
                    data,
                    papers.stream()
                            .map(paper -> new Application.HandedIn(paper.code(), paper.uploadId()))
                            .toList(),
                    insists);
        }
    }

    /**
     * The application that is supplemented.
     *
     * @param before its answers so far
     */
    public record Base(Map<String, Object> before, Map<String, Object> situation) {}

    /** The answers among the parameters of a page. */
    public Map<String, Object> answers(RequestedCorrections asked, Map<String, String[]> parameters) {
        return FormParameters.read(asked.form(opened(parameters)), parameters);
    }

    /**
     * Reads what a page sends; papers are kept from now on, so that nobody has to choose them again.
     *
     * @param owner under whose name papers are kept
     * @throws IOException when a file doesn't come through
     */
    public Typed read(RequestedCorrections asked, String owner, MultipartHttpServletRequest request)
            throws IOException {
        List<FieldError> errors = new ArrayList<>();
        List<DraftPaper> papers = new ArrayList<>();
        for (MaterialCode code : asked.papers()) {
            papers.addAll(files(code.value(), owner, request, errors));
        }
        return new Typed(
                answers(asked, request.getParameterMap()), papers, "yes".equals(request.getParameter(INSISTS)), errors);
    }

    /**
     * Reads what the page of a step sends; papers are kept from now on.
     *
     * @param owner under whose name papers are kept
     * @throws IOException when a file doesn't come through
     */
    public Typed read(AskedForm asked, String owner, MultipartHttpServletRequest request) throws IOException {
        Typed papers = read(asked.papers(), owner, request);
        return new Typed(asked.answers(request.getParameterMap()), papers.papers(), false, papers.errors());
    }

    /**
     * Everything that the page of a step shows.
     *
     * @param situation the answers of the guide
     */
    public SupplementPart part(AskedForm asked, Map<String, Object> situation, Typed typed) {
        Map<String, Object> shown = typed.data() == null ? Map.of() : typed.data();
        return part(asked.papers(), asked.form(), shown, situation, typed);
    }

    /**
     * The files of one paper: those that were uploaded before and those that come now.
     *
     * @param errors what is wrong with a file is added, at the input {@code file-} with the code
     */
    public List<DraftPaper> files(
            String code, String owner, MultipartHttpServletRequest request, List<FieldError> errors)
            throws IOException {
        String[] kept = request.getParameterValues("kept:" + code);
        List<DraftPaper> papers = new ArrayList<>();
        uploads.find(kept == null ? List.of() : List.of(kept)).stream()
                .filter(upload -> upload.owner().equals(owner) && upload.caseNumber() == null)
                .forEach(upload -> papers.add(DraftPaper.of(code, upload)));
        for (MultipartFile file : request.getFiles("file:" + code)) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isEmpty()) {
                try {
                    Upload upload = uploads.take(name, file.getBytes(), owner);
                    papers.add(DraftPaper.of(code, upload));
                } catch (UploadRefused refused) {
                    errors.add(new FieldError("file-" + code, refused.kind().code(), refused.text()));
                }
            }
        }
        return papers;
    }

    /** Everything that the part shows. */
    public SupplementPart part(RequestedCorrections asked, Base base, Typed typed) {
        Form form = asked.form(roots(typed.errors()));
        Map<String, Object> shown = new LinkedHashMap<>(base.before());
        Map<String, Object> context = new LinkedHashMap<>(base.before());
        if (typed.data() != null) {
            shown.putAll(typed.data());
        }
        context.keySet().removeAll(asked.names());
        context.putAll(base.situation());
        return part(asked, form, shown, context, typed);
    }

    private SupplementPart part(
            RequestedCorrections asked,
            Form form,
            Map<String, Object> shown,
            Map<String, Object> context,
            Typed typed) {
        List<FieldError> ofFields = typed.errors().stream()
                .filter(error -> form.at(error.field()).isPresent())
                .toList();
        List<FieldError> others = typed.errors().stream()
                .filter(error -> !ofFields.contains(error))
                .map(SupplementForm::atItsInput)
                .toList();
        return new SupplementPart(
                asked,
                roots(ofFields),
                interpreter.view(form, shown, context, new ViewRequest(asked.locale(), null, ofFields, asked.notes())),
                others,
                typed.papers(),
                typed.insists());
    }

    /** A paper's input has the name of its paper. */
    private static FieldError atItsInput(FieldError error) {
        return new FieldError(error.field().replaceFirst("^materials\\.", "file-"), error.code(), error.message());
    }

    /** The questions that an answer before has opened; whether they really are open is judged with the answers. */
    private static Set<String> opened(Map<String, String[]> parameters) {
        return Stream.of(parameters.getOrDefault("_opened", new String[0]))
                .limit(MOST_OPENED)
                .collect(Collectors.toSet());
    }

    private static Set<String> roots(List<FieldError> errors) {
        return errors.stream()
                .map(error -> RequestedCorrections.root(error.field()))
                .collect(Collectors.toSet());
    }
}
