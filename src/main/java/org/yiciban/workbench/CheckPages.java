package org.yiciban.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.identity.account.Account;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.sandbox.SandboxBusy;
import org.yiciban.trial.CheckRun;
import org.yiciban.trial.CheckRuns;
import org.yiciban.trial.CleanedText;
import org.yiciban.trial.HandedIn;

/** Choose files, see what the rules say at once and what the trial finds, while it runs and at its end. */
@Controller
class CheckPages {

    private final CheckRuns checks;
    private final MessageSource messages;

    CheckPages(CheckRuns checks, MessageSource messages) {
        this.checks = checks;
        this.messages = messages;
    }

    @GetMapping("/models/checks")
    String choose(Model model) {
        return show(new CheckPage(null, null), model);
    }

    @PostMapping("/models/checks")
    String check(
            @RequestParam(required = false) List<MultipartFile> files,
            Account account,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws IOException {
        List<ModelFile> sent = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isBlank()) {
                sent.add(new ModelFile(name, file.getBytes()));
            }
        }
        if (sent.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(CheckPage.refused(messages.getMessage("models.check.no-file", null, locale)), model);
        }
        try {
            return "redirect:/models/checks/"
                    + checks.begin(HandedIn.of(sent), account.username()).id();
        } catch (SandboxBusy busy) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SandboxBusy.RETRY_AFTER));
            return show(CheckPage.refused(busy.text().in(locale)), model);
        }
    }

    @GetMapping("/models/checks/{id}")
    String show(@PathVariable String id, Account account, Model model, Locale locale) {
        return show(CheckPage.of(find(id, account), locale), model);
    }

    /** How it stands, for the part of the page that looks again by itself. */
    @GetMapping("/models/checks/{id}/progress")
    String progress(@PathVariable String id, Account account, Model model, Locale locale) {
        show(id, account, model, locale);
        return "workbench/checks :: check";
    }

    /** A file without what other programs left in it. */
    @GetMapping("/models/checks/{id}/cleaned/{number}")
    ResponseEntity<byte[]> cleaned(@PathVariable String id, @PathVariable int number, Account account) {
        List<CleanedText> all = find(id, account).cleaned();
        if (number < 0 || number >= all.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        CleanedText one = all.get(number);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(one.bareName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(one.content().getBytes(StandardCharsets.UTF_8));
    }

    private CheckRun find(String id, Account account) {
        return checks.find(id, account.username()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String show(CheckPage page, Model model) {
        model.addAttribute("page", page);
        return "workbench/checks";
    }
}
