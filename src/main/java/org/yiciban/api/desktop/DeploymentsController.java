package org.yiciban.api.desktop;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.identity.account.Account;
import org.yiciban.modelling.read.FileKind;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.UnreadableFile;
import org.yiciban.publication.DesktopDeployments;
import org.yiciban.shared.LocalText;

/**
 * <em>Deploy</em> of Camunda Modeler, with this program as its Camunda 7: what is deployed becomes a draft. Nothing else of
 * that interface is here.
 */
@Hidden
@RestController
@RequestMapping("/engine-rest")
class DeploymentsController {

    /** By which the editor offers what the models may use. */
    private static final String VERSION = "7.24.0";

    /** By these words the editor knows that the diagram is at fault. */
    private static final String UNREADABLE = "ENGINE-09005 Could not parse BPMN process. ";

    private static final int LONGEST_NAME = 200;

    private final DesktopDeployments deployments;

    DeploymentsController(DesktopDeployments deployments) {
        this.deployments = deployments;
    }

    /** Whether there is somebody at this address, and the name and password are right. */
    @GetMapping("/deployment")
    List<Object> all() {
        return List.of();
    }

    /** As which engine the program answers. */
    @GetMapping("/version")
    Map<String, String> version() {
        return Map.of("version", VERSION);
    }

    /** Keeps what is deployed as a draft, also what the rules refuse: what they found stands in the workbench. */
    @PostMapping(path = "/deployment/create", consumes = "multipart/form-data")
    ResponseEntity<?> create(
            @RequestParam(name = "deployment-name", defaultValue = "") String name,
            @RequestParam(name = "deployment-source", defaultValue = "") String source,
            MultipartHttpServletRequest request,
            Account by,
            Locale locale)
            throws IOException {
        List<ModelFile> sent = files(request);
        String deployment =
                shortened(name.isBlank() && !sent.isEmpty() ? sent.get(0).key() : name.strip());
        try {
            for (ModelFile file : sent) {
                requireXml(file);
            }
            return ResponseEntity.ok(
                    DeploymentAnswer.of(deployments.take(deployment, sent, by), deployment, source, sent));
        } catch (UnreadableFile unreadable) {
            return refused(
                    HttpStatus.BAD_REQUEST,
                    "ParseException",
                    UNREADABLE + unreadable.told().in(locale));
        } catch (InvalidInput invalid) {
            LocalText why = invalid.errors().get(0).message();
            return refused(HttpStatus.BAD_REQUEST, "InvalidRequestException", why.in(locale));
        } catch (ActRefused conflict) {
            return refused(HttpStatus.CONFLICT, "RestException", conflict.text().in(locale));
        }
    }

    private static ResponseEntity<DeploymentAnswer.Refused> refused(HttpStatus status, String type, String message) {
        return ResponseEntity.status(status).body(new DeploymentAnswer.Refused(type, message));
    }

    private static List<ModelFile> files(MultipartHttpServletRequest request) throws IOException {
        List<ModelFile> sent = new ArrayList<>();
        for (List<MultipartFile> part : request.getMultiFileMap().values()) {
            for (MultipartFile file : part) {
                sent.add(new ModelFile(file.getOriginalFilename(), file.getBytes()));
            }
        }
        return sent;
    }

    private static void requireXml(ModelFile file) throws UnreadableFile {
        if (file.kind() == FileKind.MODEL || file.kind() == FileKind.DECISION) {
            Xml.read(file.content());
        }
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
