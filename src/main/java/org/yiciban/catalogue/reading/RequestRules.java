package org.yiciban.catalogue.reading;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yiciban.catalogue.procedure.CertificateRule;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.MaterialCode;

/** What must hold of that which may be asked for later, between the sheets and files of a bundle. */
final class RequestRules {

    private RequestRules() {}

    static void check(CatalogueContent content, BundleFiles files, SheetMap sheet) {
        Set<String> seen = new HashSet<>();
        Set<ItemCode> items = new HashSet<>();
        for (SheetMap map : RequestSheets.blocks(sheet)) {
            String id = map.optionalText("id").orElse("?");
            if (!seen.add(id) || content.bundle().stepName(id).isPresent()) {
                map.problem("id", SheetWords.of("step-twice", id));
            }
            content.bundle().request(id).ifPresent(request -> {
                if (!items.add(request.item())) {
                    map.problem("item", SheetWords.of("request-item-twice", request.item()));
                }
                item(content, files, map, request);
                time(content, map, request);
                renewal(content, map, request);
                StepSheets.files(files, map, id, request.form());
                request.papers().forEach(code -> AskSheets.paper(content, map, code, asked(content, code)));
                String model = CataloguePaths.request(files.key(), request);
                if (files.file(model).isEmpty()) {
                    map.problem("id", SheetWords.of("request-model", id, model));
                }
            });
        }
    }

    /** The item is handled for the request alone: nothing of it hangs on the application. */
    private static void item(CatalogueContent content, BundleFiles files, SheetMap map, LaterRequest request) {
        ItemCode code = request.item();
        if (content.bundle().part(code).isPresent()) {
            map.problem("item", SheetWords.of("request-item-listed", code));
            return;
        }
        ItemSheet item = content.items().get(code);
        if (item == null) {
            if (files.file(CataloguePaths.item(code)).isEmpty()) {
                map.problem("item", SheetWords.of("no-item", code, CataloguePaths.item(code)));
            }
            return;
        }
        if (!item.materials().isEmpty()) {
            map.problem("item", SheetWords.of("request-item-papers", code));
        }
        if (item.agency() != null && item.agency().chosen()) {
            map.problem("item", SheetWords.of("request-item-agency", code));
        }
        if (item.commitment()) {
            map.problem("item", SheetWords.of("request-item-commitment", code));
        }
    }

    /** What renews a certificate, or issues it anew, is asked for since the decision that gave it. */
    private static void renewal(CatalogueContent content, SheetMap map, LaterRequest request) {
        content.bundle().itemCodes().stream()
                .map(content.items()::get)
                .filter(Objects::nonNull)
                .filter(item -> item.certificate().stream()
                        .flatMap(rule -> Stream.concat(
                                rule.renewal().map(CertificateRule.Renewal::item).stream(), rule.reissue().stream()))
                        .anyMatch(request.item()::equals))
                .filter(item -> !request.of().equals(Optional.of(item.code())))
                .forEach(item -> map.problem("of", SheetWords.of("request-renewal", item.code())));
    }

    private static void time(CatalogueContent content, SheetMap map, LaterRequest request) {
        boolean decision = request.from() == LaterRequest.From.DECISION;
        Optional<ItemCode> of = request.of();
        if (decision && of.isEmpty()) {
            map.problem("from", SheetWords.of("request-of-what"));
        } else if (!decision && of.isPresent()) {
            map.problem("of", SheetWords.of("request-of-nothing"));
        } else if (of.isPresent() && content.bundle().part(of.get()).isEmpty()) {
            map.problem("of", SheetWords.of("request-of-unknown", of.get()));
        } else if (of.flatMap(content.bundle()::each).isPresent()) {
            map.problem("of", SheetWords.of("request-of-rows", of.orElseThrow()));
        }
        if (request.holdsDelivery() && request.from() == LaterRequest.From.COMPLETION) {
            map.problem("holds", SheetWords.of("request-holds-late"));
        }
    }

    /** Whether it comes with the application, or is asked for while it is handled. */
    private static boolean asked(CatalogueContent content, MaterialCode code) {
        return AskSheets.ofItems(content, code)
                || content.bundle().asks().stream().anyMatch(ask -> ask.papers().contains(code));
    }
}
