package org.yiciban.window.counter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.reception.Received;
import org.yiciban.draft.Draft;
import org.yiciban.form.answer.FormParameters;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.material.UploadRefused;
import org.yiciban.window.counter.CounterPage.Met;

/** The counter: a clerk takes an application in on one page. What is typed is kept at every step, right or not. */
@Controller
class CounterPages {

    private static final String TAKE_IN = "take-in";
    private static final String AS_IT_IS = "take-as-it-is";
    private static final String TAKE_OVER = "take-over";

    private final CounterActions desk;
    private final CounterScans scans;
    private final CounterScreen screen;

    CounterPages(CounterActions desk, CounterScans scans, CounterScreen screen) {
        this.desk = desk;
        this.scans = scans;
        this.screen = screen;
    }

    @GetMapping("/window/counter/{id}")
    String page(@PathVariable String id, Account account, HttpServletRequest request, Model model) {
        Draft draft = desk.draft(id, account);
        Optional<Map<String, String[]>> before = SavedRequest.take(request);
        Met met = new Met(before.isPresent(), false, false);
        return show(before.map(typed -> desk.typed(draft, typed)).orElse(draft), List.of(), met, model);
    }

    /** The buttons of the page: rows, scans, keeping, and taking in. */
    @PostMapping(path = "/window/counter/{id}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String act(
            @PathVariable String id,
            @RequestParam(name = "_do", defaultValue = "") String button,
            MultipartHttpServletRequest request,
            HttpServletResponse response,
            Account account,
            Model model,
            RedirectAttributes next)
            throws IOException {
        List<FieldError> errors = new ArrayList<>(CounterTyping.unknown(request.getParameterMap()));
        Draft kept = scans.take(desk.keep(id, account, request.getParameterMap()), request, account, errors);
        boolean asItIs = button.equals(AS_IT_IS);
        boolean takesIn = (asItIs || button.equals(TAKE_IN)) && !FormParameters.changesRows(request.getParameterMap());
        Optional<Received> received = takesIn ? desk.takeIn(kept, account, asItIs, errors) : Optional.empty();
        if (received.isPresent()) {
            next.addFlashAttribute("code", received.get().queryCode());
            return "redirect:/window/cases/" + received.get().caseNumber() + "/receipt";
        }
        if (!errors.isEmpty()) {
            response.setStatus(UploadRefused.Kind.statusOf(errors.get(0).code()));
            return show(kept, errors, new Met(false, takesIn && desk.takeableAsItIs(kept, account), false), model);
        }
        if (button.equals(TAKE_OVER)) {
            desk.takeApplicantOver(kept, account);
            return "redirect:/window/counter/" + id + "#form-fields";
        }
        next.addFlashAttribute("focus", button);
        return "redirect:/window/counter/" + id + place(button, request);
    }

    /** Where on the page the pressed button stands, so that one goes on there. */
    private static String place(String button, HttpServletRequest request) {
        if (button.matches("(" + CounterTyping.PAPER + "|" + CounterTyping.CERTIFICATE + ")[a-z0-9-]{1,100}")) {
            return "#paper-" + button.substring(button.indexOf(':') + 1);
        }
        if (request.getParameter("_drop") != null) {
            return "#papers";
        }
        String row = Stream.of("_add", "_remove")
                .map(request::getParameter)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return row.matches("[A-Za-z][A-Za-z0-9.\\[\\]]{0,100}") ? "#f-" + row.replaceAll("\\[.*|\\..*", "") : "";
    }

    /** Where a reload or a new login leads that meant the answers while typing. */
    @GetMapping("/window/counter/{id}/fields")
    String backToThePage(@PathVariable String id) {
        return "redirect:/window/counter/{id}";
    }

    /** While one types: what is asked now, as an answer may open other questions and papers; kept but not judged. */
    @PostMapping("/window/counter/{id}/fields")
    String fields(@PathVariable String id, Account account, HttpServletRequest request, Model model) {
        Map<String, String[]> parameters = request.getParameterMap();
        Draft kept = desk.keepMeanwhile(id, account, parameters);
        Met met = new Met(false, false, CounterActions.late(kept, parameters));
        show(desk.typed(kept, parameters), List.of(), met, model);
        return "window/counter-fields";
    }

    private String show(Draft draft, List<FieldError> errors, Met met, Model model) {
        model.addAttribute("page", screen.page(draft, desk.release(draft), errors, met));
        return "window/counter";
    }
}
