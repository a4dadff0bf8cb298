package org.sabak.platform;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Calls a service again whose transaction the database gave up because of a neighbour's. Only the call that begins the
 * transaction is repeated: within one, what was done before is lost with it.
 */
@Component
class ServicesTriedAgain extends DefaultPointcutAdvisor {
    private static final long serialVersionUID = 1L;

    ServicesTriedAgain() {
        super(new AnnotationMatchingPointcut(Service.class, true), (MethodInterceptor) call -> {
            if (TransactionSynchronizationManager.isActualTransactionActive()
                    || !(call instanceof ProxyMethodInvocation invocation)) {
                return call.proceed();
            }
            return Neighbours.again(() -> invocation.invocableClone().proceed());
        });
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }
}
