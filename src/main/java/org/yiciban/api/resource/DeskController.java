package org.yiciban.api.resource;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.casefile.desk.Recusals;
import org.yiciban.casefile.desk.TaskActions;
import org.yiciban.casefile.limits.BundleClocks;
import org.yiciban.casefile.limits.Extensions;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;

/** Doing the work: claim, give back, hand over, finish; and asking for more time. */
@RestController
@RequestMapping("/api/v1")
class DeskController {

    private final TaskActions taskActions;
    private final Recusals recusals;
    private final Extensions extensions;
    private final BundleClocks bundleClocks;
    private final TaskWords words;

    DeskController(
            TaskActions taskActions,
            Recusals recusals,
            Extensions extensions,
            BundleClocks bundleClocks,
            TaskWords words) {
        this.recusals = recusals;
        this.taskActions = taskActions;
        this.extensions = extensions;
        this.bundleClocks = bundleClocks;
        this.words = words;
    }

    /** The colleague who is to have the task. */
    record TransferRequest(String to) {}

    /** Why more time is needed. */
    record ExtensionRequest(String reason) {}

    /** A special procedure of the bundle's sheet, and the working days it will take. */
    record PauseRequest(String reason, Integer expectedDays) {}

    /** Why he isn't impartial in the case; the applicant doesn't read it. */
    record RecusalRequest(String reason) {}

    /** The task is done. */
    record CompletionAnswer(String id, String outcome) {}

    /** The head of the agency has been asked. */
    record ExtensionAnswer(String caseNumber, String item) {}

    @PostMapping("/tasks/{id}/claim")
    TaskSummary claim(@PathVariable String id, Account account, Locale locale) {
        return words.summary(taskActions.claim(id, account), locale);
    }

    @PostMapping("/tasks/{id}/release")
    TaskSummary release(@PathVariable String id, Account account, Locale locale) {
        return words.summary(taskActions.release(id, account), locale);
    }

    @PostMapping("/tasks/{id}/transfer")
    TaskSummary transfer(
            @PathVariable String id, @RequestBody TransferRequest request, Account account, Locale locale) {
        return words.summary(taskActions.transfer(id, request.to(), account), locale);
    }

    /** Somebody withdraws from the case of a task 回避. */
    @PostMapping("/tasks/{id}/recusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recuse(@PathVariable String id, @RequestBody RecusalRequest request, Account account) {
        recusals.declare(id, request.reason(), account, Channel.API);
    }

    @PostMapping("/tasks/{id}/completion")
    CompletionAnswer complete(@PathVariable String id, @RequestBody CompletionRequest request, Account account) {
        taskActions.complete(id, request.completion(), account, Channel.API);
        return new CompletionAnswer(id, request.outcome());
    }

    @PostMapping("/cases/{caseNumber}/items/{item}/extension")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ExtensionAnswer extend(
            @PathVariable String caseNumber,
            @PathVariable String item,
            @RequestBody ExtensionRequest request,
            Account account) {
        extensions.ask(
                AddressedCase.number(caseNumber), AddressedItem.key(item), request.reason(), account, Channel.API);
        return new ExtensionAnswer(caseNumber, item);
    }

    /** The government grants the whole case its one extension. */
    @PostMapping("/cases/{caseNumber}/extension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void extendCase(@PathVariable String caseNumber, @RequestBody ExtensionRequest request, Account account) {
        bundleClocks.extend(AddressedCase.number(caseNumber), request.reason(), account, Channel.API);
    }

    /** The lead agency stops the clocks of the whole case; for a special procedure that its sheet lists, and so many working days. */
    @PostMapping("/cases/{caseNumber}/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pauseCase(@PathVariable String caseNumber, @RequestBody PauseRequest request, Account account) {
        String days =
                request.expectedDays() == null ? null : request.expectedDays().toString();
        bundleClocks.pause(AddressedCase.number(caseNumber), request.reason(), days, account, Channel.API);
    }

    /** The lead agency lets them run again. */
    @PostMapping("/cases/{caseNumber}/resumption")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resumeCase(@PathVariable String caseNumber, Account account) {
        bundleClocks.resume(AddressedCase.number(caseNumber), account, Channel.API);
    }
}
