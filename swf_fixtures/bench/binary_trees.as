package {
    import support.Benchmark;

    /** Measures making objects and collecting them: many trees, most of them short-lived, beside one that stays. */
    public class binary_trees extends Benchmark {
        private static const DEEPEST:int = 16;

        override protected function run():String {
            var kept:TreeNode = grow(DEEPEST);
            var sum:int = 0;
            for (var depth:int = 4; depth <= DEEPEST; depth += 2) {
                var trees:int = 1 << (DEEPEST - depth + 2);
                for (var i:int = 0; i < trees; i++) sum += grow(depth).check();
            }
            return sum + " " + kept.check();
        }

        private function grow(depth:int):TreeNode {
            return depth == 0 ? new TreeNode(null, null) : new TreeNode(grow(depth - 1), grow(depth - 1));
        }
    }
}

class TreeNode {
    private var left:TreeNode;
    private var right:TreeNode;

    public function TreeNode(left:TreeNode, right:TreeNode) {
        this.left = left;
        this.right = right;
    }

    public function check():int {
        return left == null ? 1 : 1 + left.check() + right.check();
    }
}
