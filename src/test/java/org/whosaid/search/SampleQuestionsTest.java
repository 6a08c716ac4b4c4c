package org.whosaid.search;

import io.quarkus.test.junit.QuarkusTest;

/** The questions of the worked example, asked inside the tests' own service. */
@QuarkusTest
class SampleQuestionsTest extends SampleQuestions {}
