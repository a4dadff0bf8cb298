package org.sabak.assessment.ui;

import org.sabak.assessment.ExamService;
import org.sabak.identity.CurrentUser;
import org.sabak.platform.ui.AddressPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssessmentAddresses {
    @Bean
    AddressPart examInAddress(ExamService exams, CurrentUser user) {
        return new AddressPart("exam", id -> {
            user.requirePerson();
            exams.title(id);
        });
    }
}
