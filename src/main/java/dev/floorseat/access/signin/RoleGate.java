package dev.floorseat.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks a handler's {@code @PreAuthorize} before its arguments are read. Method security asks only afterwards: a stranger's 60 MB upload
 * would be parsed first, and a wrong body answered with 422 where the answer is 403. Expressions about arguments wait for method
 * security, which asks again in any case.
 */
class RoleGate implements HandlerInterceptor {

    private final PreAuthorizeAuthorizationManager gate = new PreAuthorizeAuthorizationManager();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !asksAboutArguments(method)) {
            Object target = AopProxyUtils.getSingletonTarget(method.getBean());
            Object bean = target == null ? method.getBean() : target;
            AuthorizationResult result = gate.authorize(
                    () -> SecurityContextHolder.getContext().getAuthentication(),
                    new SimpleMethodInvocation(bean, method.getMethod()));
            if (result != null && !result.isGranted()) {
                throw new AuthorizationDeniedException("the role is not enough", result);
            }
        }
        return true;
    }

    private static boolean asksAboutArguments(HandlerMethod method) {
        PreAuthorize asked = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), PreAuthorize.class);
        return asked != null && asked.value().contains("#");
    }
}
