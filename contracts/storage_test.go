package contracts_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestStorage pins where the registry's variables stand: an upgrade must leave each in its place and add new ones behind them. The compiler's build refuses
// a desk that lays them out in another way.
func TestStorage(t *testing.T) {
	var layouts []string
	for _, name := range []string{"MembershipRegistry", "RegistryDesk"} {
		raw, err := os.ReadFile(filepath.Join("artifacts", name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		var artifact struct{ Storage []string }
		if err := json.Unmarshal(raw, &artifact); err != nil {
			t.Fatal(err)
		}
		layouts = append(layouts, strings.Join(artifact.Storage, "\n")+"\n")
	}
	if layouts[0] != layouts[1] {
		t.Error("registry and desk lay out their storage differently")
	}
	golden(t, filepath.Join("testdata", "storage.golden"), []byte(layouts[0]))
}
