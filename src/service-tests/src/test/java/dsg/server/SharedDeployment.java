package dsg.server;

import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.ContainerContext;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.shrinkwrap.api.Archive;
import org.jspecify.annotations.Nullable;

/**
 * Leaves the portal with the tests in it where it is from one test class to the next, when both name their deployment
 * {@link WholeWar#SHARED}: bringing it takes longer than most classes do.
 */
public final class SharedDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Keeper.class);
    }

    /** What was brought once. */
    private record Standing(Container<?> container, Archive<?> archive, ProtocolMetaData reached) {}

    /** Inside of Arquillian's own observers, which open the contexts of a deployment: hence the low precedence. */
    public static final class Keeper {

        @Inject
        @DeploymentScoped
        private InstanceProducer<DeploymentDescription> description;

        @Inject
        @DeploymentScoped
        private InstanceProducer<Deployment> deployment;

        @Inject
        @DeploymentScoped
        private InstanceProducer<ProtocolMetaData> reached;

        @Inject
        private Instance<ContainerContext> containers;

        private @Nullable Standing standing;

        void deploy(@Observes(precedence = -1) EventContext<DeployDeployment> context) throws DeploymentException {
            DeployDeployment event = context.getEvent();
            boolean isShared = isShared(event.getDeployment());
            if (isShared && standing != null) {
                description.set(event.getDeployment().getDescription());
                deployment.set(event.getDeployment());
                reached.set(standing.reached());
                event.getDeployment().deployed();
                return;
            }
            remove();
            context.proceed();
            if (isShared) {
                standing = new Standing(event.getContainer(), archive(event.getDeployment()), reached.get());
            }
        }

        void undeploy(@Observes(precedence = -1) EventContext<UnDeployDeployment> context) {
            if (!isShared(context.getEvent().getDeployment())) {
                context.proceed();
            }
        }

        void end(@Observes(precedence = 1) AfterSuite suite) throws DeploymentException {
            remove();
        }

        private void remove() throws DeploymentException {
            Standing old = standing;
            standing = null;
            if (old != null) {
                // at the end of all nobody has opened it
                containers.get().activate(old.container().getName());
                try {
                    old.container().getDeployableContainer().undeploy(old.archive());
                } finally {
                    containers.get().deactivate();
                }
            }
        }

        private static boolean isShared(Deployment deployment) {
            return deployment.getDescription().getName().equals(WholeWar.SHARED);
        }

        private static Archive<?> archive(Deployment deployment) {
            DeploymentDescription description = deployment.getDescription();
            return description.testable() ? description.getTestableArchive() : description.getArchive();
        }
    }
}
