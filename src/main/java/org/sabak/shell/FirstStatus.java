package org.sabak.shell;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.Role;
import org.sabak.platform.NotFound;
import org.sabak.platform.ui.AddressPart;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Gives the first HTML of a view the status that the view will come to, 404 or 403. Flow sends that HTML before its router has
 * looked at the address, always with 200, unless each first page waits until the whole view has been built. So the address alone
 * is looked at: whether it leads to a view, whether the roles allow it, and whether what its path names is there for the user.
 * What only the view itself finds out, such as a unit named behind the question mark, is still answered 200 with the page
 * "not found".
 */
@Component
class FirstStatus implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private final transient AccessAnnotationChecker access = new AccessAnnotationChecker();
    private final transient CurrentUser user;
    private final transient Map<String, AddressPart> parts;

    FirstStatus(CurrentUser user, List<AddressPart> parts) {
        this.user = user;
        this.parts = parts.stream().collect(Collectors.toMap(AddressPart::name, Function.identity()));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var routes = event.getSource().getRouter().getRegistry();
        event.addIndexHtmlRequestListener(response -> response.getVaadinResponse()
                .setStatus(of(
                        Objects.requireNonNullElse(response.getVaadinRequest().getPathInfo(), ""), routes)));
    }

    int of(String path, RouteRegistry routes) {
        var found = routes.getNavigationRouteTarget(path.replaceFirst("^/", ""));
        if (!found.hasTarget()) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (!access.hasAccess(
                found.getRouteTarget().getTarget(),
                SecurityContextHolder.getContext().getAuthentication(),
                role -> user.has(Role.valueOf(role)))) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        return of(found.getRouteParameters());
    }

    private int of(RouteParameters named) {
        try {
            named.getParameterNames().forEach(name -> Objects.requireNonNull(parts.get(name), name)
                    .find()
                    .accept(named.get(name).orElseThrow()));
            return HttpServletResponse.SC_OK;
        } catch (NotFound missing) {
            return HttpServletResponse.SC_NOT_FOUND;
        } catch (AccessDeniedException denied) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
    }
}
