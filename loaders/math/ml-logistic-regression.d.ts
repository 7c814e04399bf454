declare module "ml-logistic-regression" {
  import type {Matrix} from "ml-matrix";

  interface TwoClasses {
    /** 1 x columns */
    weights: Matrix;
    testScores(features: Matrix): number[];
  }

  /** One classifier a class, each against the rest; no intercept, no penalty, fixed steps along the gradient. */
  export default class LogisticRegression {
    constructor(options?: {numSteps?: number; learningRate?: number});
    classifiers: TwoClasses[];
    train(features: Matrix, target: Matrix): void;
    predict(features: Matrix): number[];
  }
}
