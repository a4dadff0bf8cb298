package org.sabak;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules of the house that a compiler does not check. Each rule fails if it matches no class at all. */
class ArchitectureTest {
    private static final JavaClasses SABAK = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sabak");

    @Test
    void everyRouteSaysExactlyOnceWhoMayOpenIt() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should(new ArchCondition<JavaClass>("have exactly one access annotation") {
                    @Override
                    public void check(JavaClass view, ConditionEvents events) {
                        var count = Stream.of(
                                        AnonymousAllowed.class, PermitAll.class, RolesAllowed.class, DenyAll.class)
                                .filter(view::isAnnotatedWith)
                                .count();
                        if (count != 1) {
                            events.add(SimpleConditionEvent.violated(view, view.getName() + " has " + count));
                        }
                    }
                })
                .check(SABAK);
    }

    @Test
    void viewsArePackagePrivate() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .bePackagePrivate()
                .check(SABAK);
    }

    @Test
    void entitiesArePackagePrivate() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(SABAK);
    }

    @Test
    void nobodyUsesDatesOfTheOldKind() {
        noClasses()
                .that()
                .haveNameNotMatching("org\\.sabak\\.platform\\.(Messages|ui\\.Formats)")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .check(SABAK);
    }

    @Test
    void nobodyInjectsIntoFields() {
        fields().that()
                .areDeclaredInClassesThat(alwaysTrue())
                .should()
                .notBeAnnotatedWith(Autowired.class)
                .check(SABAK);
    }

    @Test
    void onlyTheOpenPartsOfVaadinAreUsed() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "com.vaadin.flow.component.board..",
                        "com.vaadin.flow.component.charts..",
                        "com.vaadin.flow.component.crud..",
                        "com.vaadin.flow.component.dashboard..",
                        "com.vaadin.flow.component.gridpro..",
                        "com.vaadin.flow.component.map..",
                        "com.vaadin.flow.component.richtexteditor..",
                        "com.vaadin.flow.component.spreadsheet..",
                        "com.vaadin.flow.component.cookieconsent.."))
                .check(SABAK);
    }
}
