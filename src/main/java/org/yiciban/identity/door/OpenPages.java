package org.yiciban.identity.door;

import java.util.Collection;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The pages that can be opened by their address; others are answers to a form, and an address leads to none of them. */
@Component
class OpenPages {

    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    OpenPages(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /**
     * The page itself, or the nearest one above it in the tree of addresses.
     *
     * @param page path and query; the query counts for this page only
     */
    String nearest(String page) {
        int query = page.indexOf('?');
        String path = query < 0 ? page : page.substring(0, query);
        if (isOpen(path)) {
            return page;
        }
        do {
            path = path.substring(0, path.lastIndexOf('/'));
        } while (!path.isEmpty() && !isOpen(path));
        return path.isEmpty() ? "/" : path;
    }

    private boolean isOpen(String path) {
        PathContainer address = PathContainer.parsePath(path);
        return mappings.stream()
                .map(mapping -> mapping.getHandlerMethods().keySet())
                .flatMap(Collection::stream)
                .filter(OpenPages::isRead)
                .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream())
                .anyMatch(pattern -> pattern.matches(address));
    }

    private static boolean isRead(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPathPatternsCondition() != null && methods.contains(RequestMethod.GET);
    }
}
