package org.sabak.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sabak.identity.CurrentUser;
import org.sabak.identity.TooManyTries;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Where a sign-in leads: to the page that was asked for, in the language that the account has chosen; or back to the form, with
 * what was typed and the reason.
 */
@Component
class SignInAnswers extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {
    static final String TYPED = "sabak.typed";
    static final String WAIT = "sabak.wait";
    private final CurrentUser user;

    SignInAnswers(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        user.language().ifPresent(language -> LanguageConfiguration.keep(response, language, request.isSecure()));
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var session = request.getSession();
        session.setAttribute(TYPED, request.getParameter("username"));
        if (failure instanceof TooManyTries tries) {
            session.setAttribute(WAIT, tries.seconds());
            response.sendRedirect(request.getContextPath() + "/login");
        } else {
            response.sendRedirect(request.getContextPath() + "/login?error");
        }
    }
}
