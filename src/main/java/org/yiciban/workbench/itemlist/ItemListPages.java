package org.yiciban.workbench.itemlist;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.identity.account.Account;
import org.yiciban.itemlist.ItemListChoice;
import org.yiciban.itemlist.ItemLists;
import org.yiciban.itemlist.ListField;
import org.yiciban.publication.DraftState;
import org.yiciban.publication.ModelDraft;
import org.yiciban.shared.TypedNumber;
import org.yiciban.workbench.DraftPage;
import org.yiciban.workbench.ShownDrafts;

/** A list of items from Excel beside a draft: sent, told what its columns say, looked at, taken from. */
@Controller
@RequestMapping("/workbench/drafts/{id}/list")
class ItemListPages {

    private final ShownDrafts drafts;
    private final ItemLists lists;

    ItemListPages(ShownDrafts drafts, ItemLists lists) {
        this.drafts = drafts;
        this.lists = lists;
    }

    @GetMapping
    String list(@PathVariable TypedNumber id, Model model, Locale locale) {
        return show(open(id), Map.of(), "", model, locale);
    }

    @PostMapping
    String send(
            @PathVariable TypedNumber id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Account by,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws IOException {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        byte[] content = file == null ? new byte[0] : file.getBytes();
        return done(id, Map.of(), response, model, locale, draft -> lists.hold(draft, name, content, by));
    }

    @PostMapping("/columns")
    String columns(
            @PathVariable TypedNumber id,
            @RequestParam(defaultValue = "") TypedNumber sheet,
            @RequestParam(defaultValue = "") TypedNumber header,
            @RequestParam Map<String, String> typed,
            Account by,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Map<Integer, ListField> fields = new HashMap<>();
        numbered(typed, ShownItemList.COLUMN, (column, said) -> {
            for (ListField field : ListField.values()) {
                if (field.name().equals(said)) {
                    fields.put(column, field);
                }
            }
        });
        return done(
                id,
                Map.of(),
                response,
                model,
                locale,
                draft -> lists.columns(draft, sheet.or(-1), header.or(-1), fields, by));
    }

    @PostMapping("/removal")
    String remove(@PathVariable TypedNumber id, HttpServletResponse response, Model model, Locale locale) {
        return done(id, Map.of(), response, model, locale, lists::remove);
    }

    /** What is taken is told on the page of what the draft changes. */
    @PostMapping("/taking")
    String take(
            @PathVariable TypedNumber id,
            @RequestParam(defaultValue = "") TypedNumber version,
            @RequestParam Map<String, String> typed,
            Account by,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        String back =
                done(id, typed, response, model, locale, draft -> lists.take(draft, version.or(0), choice(typed), by));
        return back.startsWith("redirect:") ? back.replaceFirst("list$", "changes") : back;
    }

    private static ItemListChoice choice(Map<String, String> typed) {
        Set<String> items = new HashSet<>();
        Map<Integer, String> codes = new HashMap<>();
        Map<String, String> papers = new HashMap<>();
        typed.forEach((name, value) -> {
            if (name.startsWith(ShownItemList.TAKE)) {
                items.add(name.substring(ShownItemList.TAKE.length()));
            } else if (name.startsWith(ShownItemList.PAPER)) {
                papers.put(name.substring(ShownItemList.PAPER.length()), value.strip());
            }
        });
        numbered(typed, ShownItemList.CODE, (row, code) -> codes.put(row, code.strip()));
        return new ItemListChoice(items, codes, papers);
    }

    private static void numbered(Map<String, String> typed, String start, BiConsumer<Integer, String> each) {
        typed.forEach((name, value) -> {
            if (name.startsWith(start) && name.substring(start.length()).matches("[0-9]{1,7}")) {
                each.accept(Integer.valueOf(name.substring(start.length())), value);
            }
        });
    }

    private interface ListAct {
        void on(ModelDraft draft);
    }

    private String done(
            TypedNumber id,
            Map<String, String> typed,
            HttpServletResponse response,
            Model model,
            Locale locale,
            ListAct act) {
        ModelDraft draft = open(id);
        try {
            act.on(draft);
            return "redirect:/workbench/drafts/" + draft.id() + "/list";
        } catch (ActRefused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(draft, typed, refused.text().in(locale), model, locale);
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(draft, typed, ShownDrafts.told(invalid, locale), model, locale);
        }
    }

    /** A draft that has come to its end keeps no files that a list could be held beside. */
    private ModelDraft open(TypedNumber id) {
        ModelDraft draft = drafts.draft(id);
        if (!draft.state().isOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return draft;
    }

    private String show(ModelDraft draft, Map<String, String> typed, String refused, Model model, Locale locale) {
        String told = refused;
        List<DraftPage.FindingLine> first = null;
        ItemListPage.Shown shown = null;
        try {
            shown = lists.reading(draft)
                    .map(reading -> new ShownItemList(reading, typed, locale).shown())
                    .orElse(null);
        } catch (InvalidInput unreadable) {
            first = drafts.unread(draft, locale);
            told = told.isEmpty() && first.isEmpty() ? ShownDrafts.told(unreadable, locale) : told;
        }
        model.addAttribute(
                "page",
                new ItemListPage(
                        draft.id(),
                        drafts.name(draft, locale),
                        draft.version(),
                        draft.state() == DraftState.EDITING,
                        told,
                        first,
                        shown));
        return "workbench/list";
    }
}
