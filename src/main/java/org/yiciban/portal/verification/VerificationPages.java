package org.yiciban.portal.verification;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.document.file.Verification;
import org.yiciban.document.file.Verified;
import org.yiciban.document.issued.VerificationCode;
import org.yiciban.portal.verification.VerificationPage.Asked;
import org.yiciban.shared.Sha256;

/** Where anybody who holds a document asks whether it is genuine: an employer, a bank, another office. */
@Controller
class VerificationPages {

    private static final String PAGE = "portal/verify";

    private final Verification verification;

    VerificationPages(Verification verification) {
        this.verification = verification;
    }

    @GetMapping("/verify")
    String ask(Model model) {
        model.addAttribute("page", VerificationPage.NOTHING);
        return PAGE;
    }

    /** The address of an answer that was given to a file, opened again. */
    @GetMapping("/verify/file")
    String again() {
        return "redirect:/verify";
    }

    /** Where the QR code on a document leads. */
    @GetMapping("/verify/{code}")
    String code(@PathVariable String code, HttpServletResponse response, Model model) {
        Optional<Verified> answer = VerificationCode.typed(code).flatMap(verification::of);
        return told(code, answer.orElse(null), Asked.CODE, response, model);
    }

    @PostMapping("/verify")
    String typed(@RequestParam(defaultValue = "") String code, Model model) {
        Optional<VerificationCode> read = VerificationCode.typed(code);
        if (read.isPresent()) {
            return "redirect:/verify/" + read.get().shown();
        }
        InvalidInput wrong = code.isBlank()
                ? InvalidInput.of("code", "required", "verify.code.none")
                : InvalidInput.of("code", "invalid", "verify.code.wrong");
        return refused(code, wrong, model);
    }

    /** The file is compared and forgotten. */
    @PostMapping("/verify/file")
    String file(@RequestParam(required = false) @Nullable MultipartFile file, HttpServletResponse response, Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused("", InvalidInput.of("file", "required", "verify.file.none"), model);
        }
        Optional<Verified> answer = verification.ofFile(Sha256.of(file.getBytes()));
        return told("", answer.orElse(null), Asked.FILE, response, model);
    }

    private static String told(
            String code, @Nullable Verified answer, Asked asked, HttpServletResponse response, Model model) {
        if (answer == null && asked == Asked.CODE) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("page", new VerificationPage(code, answer, asked, List.of()));
        return PAGE;
    }

    private static String refused(String code, InvalidInput wrong, Model model) {
        model.addAttribute("page", new VerificationPage(code, null, null, wrong.errors()));
        return PAGE;
    }
}
